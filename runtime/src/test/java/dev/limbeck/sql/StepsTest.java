package dev.limbeck.sql;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.EnumType.enumType;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.UniqueConstraint.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.operation.Operations;
import dev.limbeck.sql.Step.InBatches;
import dev.limbeck.sql.Step.InTransaction;
import dev.limbeck.sql.Step.OutsideTransaction;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StepsTest {

  @Test
  void plainOperationsShareOneTransaction() {
    assertThat(
            shape(
                op -> {
                  op.addColumn("t", column("a", "text"));
                  op.createIndex("t", index("ix", "a"));
                  op.backfill("t", "a", "'x'");
                }))
        .containsExactly("transaction of 3");
  }

  @Test
  void nothingToDoIsNoStep() {
    assertThat(shape(op -> {})).isEmpty();
    assertThat(shape(op -> op.alterColumn("t", column("a", "text"), column("a", "text"))))
        .isEmpty();
  }

  @Test
  void aConstraintIsValidatedOnItsOwn() {
    assertThat(
            shape(
                op -> {
                  op.addColumn("t", column("a", "text"));
                  op.online().addCheck("t", check("c", "a > ''"));
                  op.addColumn("t", column("b", "text"));
                }))
        .containsExactly("transaction of 2", "alone of 1", "transaction of 1");
  }

  @Test
  void anIndexIsBuiltOutsideAndUsedInside() {
    assertThat(
            shape(
                op -> {
                  op.addColumn("t", column("a", "text"));
                  op.online().addUnique("t", unique("u", "a"));
                  op.addColumn("t", column("b", "text"));
                }))
        .containsExactly("transaction of 1", "outside", "transaction of 2");
  }

  @Test
  void whatBecomesRequiredOnlineNeverScansUnderAStrongLock() {
    assertThat(
            shape(
                op ->
                    op.online()
                        .alterColumn("t", column("a", "text"), column("a", "text").notNull())))
        .containsExactly("transaction of 1", "alone of 1", "transaction of 2");
  }

  @Test
  void aBackfillOnlineWorksInBatches() {
    assertThat(shape(op -> op.online().backfill("t", "a", "0"))).containsExactly("batches");
  }

  @Test
  void aNewLabelIsCommittedBeforeItIsUsed() {
    assertThat(
            shape(
                op -> {
                  op.alterType(enumType("e", "a"), enumType("e", "a", "b"));
                  op.addColumn("t", column("c", "e").defaultTo("'b'"));
                }))
        .containsExactly("alone of 1", "transaction of 1");
  }

  private static List<String> shape(Consumer<Operations> script) {
    return Steps.of(Operations.of(script)).stream().map(StepsTest::shape).toList();
  }

  private static String shape(Step step) {
    if (step instanceof InTransaction transaction) {
      return (transaction.alone() ? "alone" : "transaction")
          + " of "
          + transaction.actions().size();
    }
    return step instanceof OutsideTransaction
        ? "outside"
        : step instanceof InBatches ? "batches" : "?";
  }
}
