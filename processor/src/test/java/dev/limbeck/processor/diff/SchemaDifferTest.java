package dev.limbeck.processor.diff;

import static dev.limbeck.processor.diff.DiffLawsTest.text;
import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.ForeignKey.foreignKey;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.PrimaryKey.primaryKey;
import static dev.limbeck.schema.Sequence.sequence;
import static dev.limbeck.schema.Table.table;
import static dev.limbeck.schema.UniqueConstraint.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.model.Schema;
import dev.limbeck.model.TableCopy;
import dev.limbeck.operation.Operations;
import dev.limbeck.processor.diff.Finding.Holds;
import dev.limbeck.processor.diff.Finding.LosesColumn;
import dev.limbeck.processor.diff.Finding.LosesTable;
import dev.limbeck.processor.diff.Finding.NarrowsType;
import dev.limbeck.processor.diff.Finding.OptionsStay;
import dev.limbeck.processor.diff.Finding.PossibleColumnRename;
import dev.limbeck.processor.diff.Finding.PossibleTableRename;
import dev.limbeck.processor.diff.Finding.RequiredWithoutBackfill;
import dev.limbeck.processor.diff.Finding.RewritesTable;
import dev.limbeck.processor.diff.Finding.RowsMayViolate;
import dev.limbeck.replay.SchemaReplay;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnType;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TableElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SchemaDifferTest {

  private static final QualifiedName BOOK = QualifiedName.of("book");
  private static final Column ID = column("id", "bigint").notNull();
  private static final Column TITLE = column("title", "varchar(255)");

  @Test
  void aMessageNamesTheHintAsJavaWritesIt() {
    assertThat(new LosesTable(QualifiedName.of("s", "a.b")).message())
        .contains("@Dropped(\"s.\\\"a.b\\\"\")");
    assertThat(new LosesColumn(BOOK, "a\\b").message()).contains("@Dropped(\"a\\\\b\")");
  }

  @Test
  void aNewTableIsPlainAndItsForeignKeysComeLast() {
    diff(
            Schema.of(book()),
            Schema.of(
                TableCopy.of(
                        table(
                            "author",
                            ID,
                            primaryKey("author_pkey", "id"),
                            index("author_idx", "id")))
                    .withForeignKeys(List.of(key("author_fkey", "id", "book")))
                    .table(),
                book()))
        .gives(
            op -> {
              op.createTable(
                  "author", ID, primaryKey("author_pkey", "id"), index("author_idx", "id"));
              op.addForeignKey("author", key("author_fkey", "id", "book"));
            })
        .finds();
  }

  @Test
  void tablesMayReferToEachOther() {
    Table a =
        TableCopy.of(table("a", ID, primaryKey("a_pkey", "id")))
            .withForeignKeys(List.of(key("a_b", "id", "b")))
            .table();
    Table b =
        TableCopy.of(table("b", ID, primaryKey("b_pkey", "id")))
            .withForeignKeys(List.of(key("b_a", "id", "a")))
            .table();
    diff(Schema.empty(), Schema.of(b, a))
        .gives(
            op -> {
              op.createTable("a", ID, primaryKey("a_pkey", "id"));
              op.createTable("b", ID, primaryKey("b_pkey", "id"));
              op.addForeignKey("a", key("a_b", "id", "b"));
              op.addForeignKey("b", key("b_a", "id", "a"));
            });
    diff(Schema.of(a, b), Schema.empty())
        .finds(new LosesTable(QualifiedName.of("a")), new LosesTable(QualifiedName.of("b")));
  }

  @Test
  void aDroppedColumnIsAnnounced() {
    diff(Schema.of(book(TITLE)), Schema.of(book()))
        .gives(op -> op.dropColumn("book", TITLE))
        .finds(new LosesColumn(BOOK, "title"));
  }

  @Test
  void aRequiredColumnNeedsABackfill() {
    diff(Schema.of(book()), Schema.of(book(TITLE.notNull())))
        .gives(op -> op.addColumn("book", TITLE.notNull()))
        .finds(new RequiredWithoutBackfill(BOOK, "title"));
    diff(Schema.of(book()), Schema.of(book(TITLE.notNull())))
        .hints(backfill("title", "'?'"))
        .gives(
            op -> {
              op.addColumn("book", TITLE);
              op.online().backfill("book", "title", "'?'");
              op.online().alterColumn("book", TITLE, TITLE.notNull());
            })
        .finds();
  }

  @Test
  void aDefaultIsABackfill() {
    Column title = TITLE.notNull().defaultTo("'?'");
    diff(Schema.of(book()), Schema.of(book(title)))
        .gives(op -> op.addColumn("book", title))
        .finds();
  }

  @Test
  void nothingOfAPartitionedTableIsBuiltConcurrently() {
    Table partitioned = book(TITLE).options("PARTITION\n BY LIST (id)");
    Index index = index("book_title_ix", "title");
    diff(
            Schema.of(partitioned),
            Schema.of(TableCopy.of(partitioned).withIndexes(List.of(index)).table()))
        .gives(op -> op.createIndex("book", index));
    diff(
            Schema.of(book(TITLE)),
            Schema.of(TableCopy.of(book(TITLE)).withIndexes(List.of(index)).table()))
        .gives(op -> op.online().createIndex("book", index));
  }

  @Test
  void aNullableColumnBecomesRequired() {
    diff(Schema.of(book(TITLE)), Schema.of(book(TITLE.notNull())))
        .gives(op -> op.online().alterColumn("book", TITLE, TITLE.notNull()))
        .finds(
            new RowsMayViolate(
                BOOK,
                Optional.of("title"),
                "title is not null",
                "select * from book where title is null;"));
    diff(Schema.of(book(TITLE)), Schema.of(book(TITLE.notNull())))
        .hints(backfill("title", "'?'"))
        .options(DiffOptions.DEFAULT.withOnline(false))
        .gives(
            op -> {
              op.backfill("book", "title", "'?'");
              op.alterColumn("book", TITLE, TITLE.notNull());
            })
        .finds();
  }

  @Test
  void aRenameIsAQuestionUntilItIsAnswered() {
    Column name = column("name", "varchar(255)");
    diff(Schema.of(book(TITLE)), Schema.of(book(name)))
        .finds(new PossibleColumnRename(BOOK, "title", List.of("name")));
    diff(Schema.of(book(TITLE)), Schema.of(book(name)))
        .hints(hints(Map.of(), Map.of(BOOK, Map.of("name", List.of("title"))), Set.of()))
        .gives(op -> op.renameColumn("book", "title", "name"))
        .finds();
    diff(Schema.of(book(TITLE)), Schema.of(book(name)))
        .hints(hints(Map.of(), Map.of(), Set.of("TITLE")))
        .gives(
            op -> {
              op.dropColumn("book", TITLE);
              op.addColumn("book", name);
            })
        .finds(new LosesColumn(BOOK, "title"));
  }

  @Test
  void aChainOfRenamesGivesNamesFreeFirst() {
    Column b = column("b", "integer");
    diff(Schema.of(book(column("a", "integer"), b)), Schema.of(book(b, column("c", "integer"))))
        .hints(
            hints(Map.of(), Map.of(BOOK, Map.of("b", List.of("a"), "c", List.of("b"))), Set.of()))
        .gives(
            op -> {
              op.renameColumn("book", "b", "c");
              op.renameColumn("book", "a", "b");
            })
        .finds();
  }

  @Test
  void whatIsNamedAfterATableFollowsIt() {
    Table volume =
        TableCopy.of(
                table(
                    "volume",
                    ID,
                    TITLE,
                    primaryKey("volume_pkey", "id"),
                    unique("volume_u", "title")))
            .withIndexes(List.of(index("volume_idx", "title")))
            .table();
    Table book =
        TableCopy.of(
                table("book", ID, TITLE, primaryKey("book_pkey", "id"), unique("book_u", "title")))
            .withIndexes(List.of(index("book_idx", "title")))
            .table();
    Schema from = Schema.of(book).withSequences(List.of(sequence("book_seq", 1, 50)));
    Schema to = Schema.of(volume).withSequences(List.of(sequence("volume_seq", 1, 50)));
    diff(from, to)
        .hints(hints(Map.of(QualifiedName.of("volume"), List.of("Book")), Map.of(), Set.of()))
        .gives(
            op -> {
              op.renameTable("book", "volume");
              op.renameConstraint("volume", "book_pkey", "volume_pkey");
              op.renameConstraint("volume", "book_u", "volume_u");
              op.renameIndex("volume", "book_idx", "volume_idx");
              op.renameSequence("book_seq", "volume_seq");
            })
        .finds();
    diff(from, to).finds(new PossibleTableRename(BOOK, List.of(QualifiedName.of("volume"))));
  }

  @Test
  void aConstantThatIsAddedToACheckWarnsNobody() {
    diff(
            Schema.of(book(TITLE, check("ck", "title in ('a')"))),
            Schema.of(book(TITLE, check("ck", "title in ('a', 'b')"))))
        .gives(
            op -> {
              op.online().dropCheck("book", check("ck", "title in ('a')"));
              op.online().addCheck("book", check("ck", "title in ('a', 'b')"));
            })
        .finds();
  }

  @Test
  void newRulesForOldRowsComeWithTheQueryThatFindsThem() {
    diff(
            Schema.of(book(TITLE)),
            Schema.of(book(TITLE, unique("u", "title"), check("ck", "title <> ''"))))
        .finds(
            new RowsMayViolate(
                BOOK,
                Optional.of("title"),
                "u",
                "select title from book where title is not null group by title having count(*) >"
                    + " 1;"),
            new RowsMayViolate(
                BOOK, Optional.empty(), "ck", "select * from book where not (title <> '');"));
  }

  @Test
  void whatDependsOnATypeStepsAside() {
    Column number = column("title", "bigint");
    Table author = table("author", TITLE, unique("author_u", "title"));
    Table next = TableCopy.of(author).withColumns(List.of(number)).table();
    ForeignKey key = foreignKey("fk", "title").references("author", "title");
    diff(
            Schema.of(author, TableCopy.of(book(TITLE)).withForeignKeys(List.of(key)).table()),
            Schema.of(next, TableCopy.of(book(number)).withForeignKeys(List.of(key)).table()))
        .gives(
            op -> {
              op.online().dropForeignKey("book", key);
              op.alterColumn("author", TITLE, number);
              op.alterColumn("book", TITLE, number);
              op.online().addForeignKey("book", key);
            })
        .finds(
            new NarrowsType(
                QualifiedName.of("author"), "title", TITLE.type(), ColumnType.of("bigint")),
            new RewritesTable(
                QualifiedName.of("author"), "title", "title changes from varchar(255) to bigint"),
            new NarrowsType(BOOK, "title", TITLE.type(), ColumnType.of("bigint")),
            new RewritesTable(BOOK, "title", "title changes from varchar(255) to bigint"));
  }

  @Test
  void aKeyThatIsReferredToChangesUnderneath() {
    ForeignKey key = key("fk", "id", "book");
    Table author = TableCopy.of(table("author", ID)).withForeignKeys(List.of(key)).table();
    Table isbn = table("book", ID, TITLE.notNull(), primaryKey("book_pkey", "id", "title"));
    diff(
            Schema.of(author, book(TITLE.notNull())),
            Schema.of(
                author, TableCopy.of(isbn).withUniques(List.of(unique("book_id", "id"))).table()))
        .gives(
            op -> {
              op.online().dropForeignKey("author", key);
              op.dropPrimaryKey("book", primaryKey("book_pkey", "id"));
              op.addPrimaryKey("book", primaryKey("book_pkey", "id", "title"));
              op.online().addUnique("book", unique("book_id", "id"));
              op.online().addForeignKey("author", key);
            })
        .finds();
  }

  @Test
  void aSequenceGoesOnWhereTheIdentityStops() {
    Table identity = TableCopy.of(book()).withColumns(List.of(ID.asIdentity())).table();
    diff(Schema.of(identity), Schema.of(book()).withSequences(List.of(sequence("book_seq", 1, 50))))
        .gives(
            op -> {
              op.createSequence(sequence("book_seq", 1, 50));
              op.alterColumn("book", ID.asIdentity(), ID);
              op.sql(
                  "SELECT setval('\"book_seq\"', (SELECT greatest(coalesce(max(\"id\"), 0) + 50,"
                      + " 1) FROM \"book\"), false)");
            })
        .finds();
  }

  @Test
  void whatIsHeldStaysAndAsksForNothing() {
    ForeignKey key = foreignKey("fk", "author_id").references("author", "id");
    Column authorId = column("author_id", "bigint").notNull();
    Table author = table("author", ID, primaryKey("author_pkey", "id"));
    diff(
            Schema.of(author, TableCopy.of(book(authorId)).withForeignKeys(List.of(key)).table()),
            Schema.of(book()))
        .options(DiffOptions.DEFAULT.withHold(true))
        .gives(
            op -> op.online().alterColumn("book", authorId, authorId.withNullable(true)),
            Schema.of(
                author,
                TableCopy.of(book(authorId.withNullable(true)))
                    .withForeignKeys(List.of(key))
                    .table()))
        .finds(
            new Holds(BOOK, Optional.of("author_id")),
            new Holds(QualifiedName.of("author"), Optional.empty()));
  }

  @Test
  void tablesThatAreNotOursNeverAppear() {
    Table audit = table("audit_log", ID);
    Table legacy = table("legacy.thing", ID);
    diff(Schema.of(audit, book()), Schema.of(book(), legacy))
        .options(DiffOptions.DEFAULT.withExclude(List.of("AUDIT*", "legacy.*")))
        .gives(op -> {}, Schema.of(book()))
        .finds();
  }

  @Test
  void optionsOfATableThatExistsStay() {
    diff(Schema.of(book()), Schema.of(book().options("with (fillfactor = 70)")))
        .gives(op -> {}, Schema.of(book()))
        .finds(new OptionsStay(BOOK, "", "with (fillfactor = 70)"));
  }

  private static Table book(TableElement... elements) {
    List<TableElement> all = new ArrayList<>(List.of(ID));
    all.addAll(Arrays.asList(elements));
    all.add(primaryKey("book_pkey", "id"));
    return Table.of(BOOK, all);
  }

  private static ForeignKey key(String name, String column, String target) {
    return foreignKey(name, column).references(target, "id");
  }

  private static Hints backfill(String column, String expression) {
    return new Hints(
        Map.of(), Map.of(), Map.of(), Set.of(), Map.of(BOOK, Map.of(column, expression)));
  }

  private static Hints hints(
      Map<QualifiedName, List<String>> tables,
      Map<QualifiedName, Map<String, List<String>>> columns,
      Set<String> dropped) {
    return new Hints(tables, columns, Map.of(BOOK, dropped), Set.of(), Map.of());
  }

  private static Case diff(Schema from, Schema to) {
    return new Case(from, to, Hints.none(), DiffOptions.DEFAULT);
  }

  /** Two schemas; whatever is asserted of their difference, the laws are asserted too. */
  private record Case(Schema from, Schema to, Hints hints, DiffOptions options) {

    Case hints(Hints other) {
      return new Case(from, to, other, options);
    }

    Case options(DiffOptions other) {
      return new Case(from, to, hints, other);
    }

    Case gives(Consumer<Operations> script) {
      return gives(script, to);
    }

    Case gives(Consumer<Operations> script, Schema result) {
      Difference difference = difference();
      assertThat(difference.operations()).isEqualTo(Operations.of(script));
      assertThat(text(difference.schema())).isEqualTo(text(result));
      return this;
    }

    void finds(Finding... findings) {
      assertThat(difference().findings()).containsExactly(findings);
      assertThat(difference().findings()).allSatisfy(f -> assertThat(f.message()).endsWith(end(f)));
    }

    private static String end(Finding finding) {
      return finding instanceof RowsMayViolate ? ";" : ".";
    }

    private Difference difference() {
      Difference difference = SchemaDiffer.diff(from, to, hints, options);
      TablePatterns excluded = new TablePatterns(options.exclude());
      Schema former = excluded.without(from);
      for (Schema each : List.of(former, difference.schema())) {
        assertThat(SchemaDiffer.diff(each, each, hints, options).operations()).isEmpty();
      }
      assertThat(text(SchemaReplay.replay(former, difference.operations())))
          .isEqualTo(text(difference.schema()));
      assertThat(
              text(SchemaReplay.replay(difference.schema(), Downgrade.of(difference.operations()))))
          .isEqualTo(text(former));
      return difference;
    }
  }
}
