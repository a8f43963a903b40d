package dev.limbeck.sql;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.EnumType.enumType;
import static dev.limbeck.schema.ForeignKey.foreignKey;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.PrimaryKey.primaryKey;
import static dev.limbeck.schema.UniqueConstraint.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.operation.Operations;
import dev.limbeck.schema.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
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

  @Test
  void whatChangesTheCatalogAloneIsBrief() {
    Map<Consumer<Operations>, Boolean> cases = new LinkedHashMap<>();
    Column plain = column("c", "varchar(10)");
    cases.put(op -> op.createTable("t", plain, index("i", "c")), true);
    cases.put(op -> op.addColumn("t", plain), true);
    cases.put(op -> op.addColumn("t", plain.notNull().defaultTo("'f(x)'::varchar(10)")), true);
    cases.put(op -> op.addColumn("t", column("c", "timestamptz").defaultTo("now()")), true);
    cases.put(op -> op.addColumn("t", column("c", "uuid").defaultTo("gen_random_uuid()")), false);
    cases.put(op -> op.addColumn("t", column("c", "bigint").defaultTo("nextval('s')")), false);
    cases.put(op -> op.addColumn("t", column("c", "bigserial")), false);
    cases.put(op -> op.addColumn("t", column("c", "bigint").asIdentity()), false);
    cases.put(op -> op.addColumn("t", column("c", "integer").generatedAs("1 + 1")), false);
    cases.put(op -> op.dropColumn("t", plain), true);
    cases.put(op -> op.alterColumn("t", plain, plain.notNull()), false);
    cases.put(op -> op.alterColumn("t", plain.notNull(), plain), true);
    cases.put(op -> op.alterColumn("t", plain, plain.defaultTo("random()")), true);
    cases.put(op -> op.alterColumn("t", plain, column("c", "varchar(20)")), true);
    cases.put(op -> op.alterColumn("t", plain, column("c", "text")), true);
    cases.put(op -> op.alterColumn("t", column("c", "text"), plain), false);
    cases.put(op -> op.alterColumn("t", column("c", "char(3)"), column("c", "text")), false);
    cases.put(op -> op.alterColumn("t", plain, plain.collate("C")), false);
    cases.put(retype("integer", "bigint"), false);
    cases.put(retype("numeric(10,2)", "numeric(12,2)"), true);
    cases.put(retype("numeric(10,2)", "numeric"), true);
    cases.put(retype("numeric(10,2)", "numeric(12,4)"), false);
    cases.put(retype("timestamp(3)", "timestamp(6)"), true);
    cases.put(retype("timestamp", "timestamptz"), false);
    cases.put(op -> op.createIndex("t", index("i", "c")), false);
    cases.put(op -> op.dropIndex("t", index("i", "c")), true);
    cases.put(op -> op.addCheck("t", check("k", "c > 0")), false);
    cases.put(op -> op.addUnique("t", unique("u", "c")), false);
    cases.put(op -> op.addPrimaryKey("t", primaryKey("p", "c")), false);
    cases.put(op -> op.addForeignKey("t", foreignKey("f", "c").references("p", "id")), false);
    cases.put(op -> op.renameTable("t", "u"), true);
    cases.put(op -> op.alterType(enumType("e", "a"), enumType("e", "b", "a")), true);
    cases.put(op -> op.alterType(enumType("e", "a", "b"), enumType("e", "b")), false);
    cases.put(op -> op.backfill("t", "c", "1"), false);
    cases.put(op -> op.sql("select 1"), false);
    cases.put(op -> op.run(connection -> {}), false);
    SoftAssertions softly = new SoftAssertions();
    cases.forEach(
        (script, brief) ->
            softly
                .assertThat(Steps.of(Operations.of(script)).get(0).brief())
                .as("%s", Operations.of(script))
                .isEqualTo(brief));
    softly.assertAll();
  }

  @Test
  void aTableOfTheSameRevisionHasNoRows() {
    assertThat(
            briefness(
                op -> {
                  op.createTable("t", column("c", "integer"));
                  op.renameTable("t", "u");
                  op.createIndex("u", index("i", "c"));
                  op.addForeignKey("u", foreignKey("f", "c").references("p", "id"));
                }))
        .containsExactly(true);
  }

  @Test
  void moreThanAServerHasLocksForIsNotOneTransaction() {
    assertThat(
            shape(
                op -> {
                  for (int i = 0; i < 1_000; i++) {
                    op.createTable("t" + i, column("c", "integer"), primaryKey("p" + i, "c"));
                  }
                  op.sql("select 1");
                  for (int i = 0; i < 1_000; i++) {
                    op.addForeignKey("t" + i, foreignKey("f", "c").references("t0", "c"));
                  }
                }))
        .containsExactly("transaction of 750", "transaction of 917", "transaction of 334");
  }

  @Test
  void whatPeopleWriteStaysInTheTransactionThatItFollows() {
    assertThat(
            shape(
                op -> {
                  for (int i = 0; i < 750; i++) {
                    op.dropTable("t" + i, column("c", "integer"));
                  }
                  op.sql("select 1");
                  op.run(connection -> {});
                }))
        .containsExactly("transaction of 752");
  }

  @Test
  void aScanIsGivenTheTimeThatItTakes() {
    assertThat(briefness(op -> op.online().addCheck("t", check("k", "c > 0"))))
        .containsExactly(true, false);
    assertThat(
            briefness(
                op ->
                    op.online()
                        .alterColumn("t", column("c", "text"), column("c", "text").notNull())))
        .containsExactly(true, false, true);
    assertThat(
            briefness(
                op -> {
                  op.addColumn("t", column("c", "text"));
                  op.backfill("t", "c", "1");
                }))
        .as("together")
        .containsExactly(false);
  }

  private static Consumer<Operations> retype(String from, String to) {
    return op -> op.alterColumn("t", column("c", from), column("c", to));
  }

  private static List<Boolean> briefness(Consumer<Operations> script) {
    return Steps.of(Operations.of(script)).stream().map(Step::brief).toList();
  }

  private static List<String> shape(Consumer<Operations> script) {
    return Steps.of(Operations.of(script)).stream().map(StepsTest::shape).toList();
  }

  private static String shape(Step step) {
    return step.kind() == Step.Kind.TRANSACTION
        ? (step.alone() ? "alone" : "transaction") + " of " + step.actions().size()
        : step.kind().name().toLowerCase(Locale.ROOT);
  }
}
