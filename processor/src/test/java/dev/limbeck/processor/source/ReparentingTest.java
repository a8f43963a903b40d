package dev.limbeck.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.processor.diff.Downgrade;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReparentingTest {
  private static final String BY_HAND =
      """
      package com.acme;

      // Written by \\u006da person.
      import dev.limbeck.*;

      @Revision(follows = {"aaa", /* and */ "bbb"}, message = "id = \\"x\\", (really)", id = "0" + "1")
      public final class Numbers implements Migration {
        private static final String NAME = Numbers.class.getName();

        @Override public void upgrade(Operations op) { op.sql("select '\\u00e9'"); /* Numbers */ }
      }
      """;

  @Test
  void onlyTheIdTheParentsAndTheNameChange() {
    MigrationSource moved = MigrationReader.reparented(BY_HAND, List.of("ccc"), 7);

    assertThat(moved.className()).isEqualTo("V0007_" + moved.id().substring(0, 6) + "_IdXReally");
    assertThat(moved.text())
        .isEqualTo(
            BY_HAND
                .replace("{\"aaa\", /* and */ \"bbb\"}", "\"ccc\"")
                .replace("\"0\" + \"1\"", '"' + moved.id() + '"')
                .replace("class Numbers", "class " + moved.className())
                .replace("Numbers.class", moved.className() + ".class"));
  }

  @Test
  void whatWasEditedIsNeverTakenForWhatWasGenerated() {
    MigrationSource moved = MigrationReader.reparented(BY_HAND, List.of("ccc"), 7);

    assertThat(MigrationReader.isUntouched(moved.text())).isFalse();
  }

  @Test
  void whatWasGeneratedIsAsIfItHadBeenGeneratedBehindItsNewParents() {
    assertThat(MigrationReader.reparented(written(1, List.of()).text(), List.of("abc"), 4).id())
        .isEqualTo(written(4, List.of("abc")).id());
    assertThat(
            MigrationReader.reparented(
                written(2, List.of("1a", "2b")).text(), List.of("3c", "4d"), 4))
        .isEqualTo(written(4, List.of("3c", "4d")));
    assertThat(MigrationReader.reparented(written(2, List.of("1a")).text(), List.of("3c"), 4))
        .isEqualTo(written(4, List.of("3c")));
  }

  @Test
  void aFirstRevisionGetsAParent() {
    String text =
        MigrationReader.reparented(written(1, List.of()).text(), List.of("abc"), 4).text();

    assertThat(MigrationReader.read(text).orElseThrow().parents()).containsExactly("abc");
    assertThat(MigrationReader.isUntouched(text)).isTrue();
  }

  private static MigrationSource written(int depth, List<String> parents) {
    List<SchemaOperation> operations =
        List.of(
            SchemaOperation.addPart(
                QualifiedName.of("users"), Column.column("fax", "text"), false));
    return MigrationWriter.write(
        new MigrationSpec(
            "com.acme", depth, parents, "add fax", operations, Downgrade.of(operations)));
  }
}
