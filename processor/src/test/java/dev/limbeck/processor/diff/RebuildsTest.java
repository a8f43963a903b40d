package dev.limbeck.processor.diff;

import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.CompositeType.compositeType;
import static dev.limbeck.schema.EnumType.enumType;
import static dev.limbeck.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.model.Schema;
import dev.limbeck.processor.diff.Finding.DefaultMayNotFit;
import dev.limbeck.processor.diff.Finding.RewritesTable;
import dev.limbeck.processor.diff.Finding.RowsMayViolate;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Types that can't change in place: what is said of it, and what becomes of defaults. */
@PostgresTest
class RebuildsTest {
  private static final QualifiedName NOTE = QualifiedName.of("note");
  private static final NamedType PRICE =
      compositeType("price", column("amount", "integer"), column("currency", "text"));
  private static final NamedType TURNED =
      compositeType("price", column("currency", "text"), column("amount", "bigint"));

  @Test
  void aDefaultThatChangesWithItsTypeArrives(TestDatabase one, TestDatabase other)
      throws SQLException {
    assertArrives(
        schema("'(1,EUR)'::price", "price", PRICE),
        schema("'(EUR,1)'::price", "price", TURNED),
        one,
        other);
  }

  @Test
  void theDefaultOfATypeAroundItDoesToo(TestDatabase one, TestDatabase other) throws SQLException {
    NamedType offer = compositeType("offer", column("price", "price"), column("days", "integer"));
    assertArrives(
        schema("ROW('(1,EUR)'::price, 3)", "offer", PRICE, offer),
        schema("ROW('(EUR,1)'::price, 3)", "offer", TURNED, offer),
        one,
        other);
  }

  @Test
  void theDefaultOfALabelThatGoesDoesToo(TestDatabase one, TestDatabase other) throws SQLException {
    assertArrives(
        schema("'sad'::mood", "mood", enumType("mood", "sad", "glad")),
        schema("'fine'::mood", "mood", enumType("mood", "glad", "fine")),
        one,
        other);
  }

  @Test
  void aDefaultThatStaysIsAnnouncedAndAnUpgradeThatItDoesNotFitChangesNothing(TestDatabase database)
      throws SQLException {
    Schema from = schema("'(1,EUR)'::price", "price", PRICE);
    Difference difference = diff(from, schema("'(1,EUR)'::price", "price", TURNED));

    assertThat(difference.findings())
        .contains(new DefaultMayNotFit(NOTE, "value", "price", "'(1,EUR)'::price"));
    try (Playground playground = new Playground(database)) {
      playground.create(from);
      assertThatThrownBy(() -> playground.run(difference.operations()))
          .hasMessageContaining("invalid input syntax");
    }
  }

  @Test
  void rowsWithALabelThatIsGoneAreAskedForWhichTheUpgradeFailsOn(TestDatabase database)
      throws SQLException {
    Schema from = moods(enumType("mood", "sad", "so-so", "it's"));
    Difference difference = diff(from, moods(enumType("mood", "sad", "fine")));

    assertThat(difference.findings())
        .contains(
            new RowsMayViolate(
                NOTE,
                Optional.of("kind"),
                "mood no longer has 'so-so', 'it''s'",
                "select * from note where kind in ('so-so', 'it''s');"),
            new RowsMayViolate(
                NOTE,
                Optional.of("kinds"),
                "mood[] no longer has 'so-so', 'it''s'",
                "select * from note where kinds && array['so-so', 'it''s']::mood[];"));
    try (Playground playground = new Playground(database)) {
      playground.create(from);
      database.execute("insert into note values ('so-so', '{sad}'), ('sad', '{it''s,sad}')");
      for (Finding finding : difference.findings()) {
        if (finding instanceof RowsMayViolate rows) {
          assertThat(database.query(rows.query())).hasSize(1);
        }
      }
      assertThatThrownBy(() -> playground.run(difference.operations()))
          .hasMessageContaining("invalid input value for enum");
    }
    database.execute("truncate note");
    try (Playground playground = new Playground(database)) {
      playground.run(difference.operations());
    }
  }

  private static Schema moods(NamedType mood) {
    return new Schema(
        List.of(),
        List.of(mood),
        List.of(),
        List.of(table("note", column("kind", "mood"), column("kinds", "mood[]"))));
  }

  @Test
  void whatStaysInItsPlaceIsNoRebuild() {
    NamedType longer =
        compositeType(
            "price",
            column("amount", "integer"),
            column("currency", "text"),
            column("more", "text"));

    assertThat(
            diff(
                    schema("'(1,EUR)'::price", "price", PRICE),
                    schema("'(1,EUR)'::price", "price", longer))
                .findings())
        .isEmpty();
    assertThat(
            diff(
                    schema("'sad'::mood", "mood", enumType("mood", "sad")),
                    schema("'sad'::mood", "mood", enumType("mood", "glad", "sad", "fine")))
                .findings())
        .isEmpty();
  }

  @Test
  void aLabelThatStaysTheDefaultIsNoReasonToDoubt() {
    assertThat(
            diff(
                    schema("'sad'::mood", "mood", enumType("mood", "sad", "glad")),
                    schema("'sad'::mood", "mood", enumType("mood", "glad", "sad")))
                .findings())
        .hasOnlyElementsOfType(RewritesTable.class);
  }

  private static void assertArrives(Schema from, Schema to, TestDatabase one, TestDatabase other)
      throws SQLException {
    Difference difference = diff(from, to);

    assertThat(difference.findings())
        .hasAtLeastOneElementOfType(RewritesTable.class)
        .noneMatch(DefaultMayNotFit.class::isInstance);
    assertThat(difference.schema()).isEqualTo(to);
    try (Playground migrated = new Playground(one);
        Playground created = new Playground(other)) {
      Catalog before = migrated.create(from);
      assertThat(migrated.run(difference.operations()).differencesFrom(created.create(to)))
          .isEmpty();
      assertThat(migrated.run(Downgrade.of(difference.operations())).differencesFrom(before))
          .isEmpty();
    }
  }

  private static Difference diff(Schema from, Schema to) {
    return SchemaDiffer.diff(from, to, Hints.none(), DiffOptions.DEFAULT);
  }

  private static Schema schema(String value, String type, NamedType... types) {
    Column plain = column("value", type);
    Column held =
        new Column(
            plain.name(),
            plain.type(),
            true,
            Optional.of(value),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<NamedType> all = Arrays.asList(types);
    return Schema.of(table("note", column("id", "bigint"), held)).withTypes(all);
  }
}
