package dev.limbeck;

import static dev.limbeck.Refusals.assertThatRefusal;
import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.ForeignKey.foreignKey;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.UniqueConstraint.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.operation.Operations;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionException;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Table;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import dev.limbeck.testdatabase.TestServer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@PostgresTest
class RefusalTest {

  private final TestBuild shop = TestBuild.unit("shop").table("a1").table("b2 < a1");

  @Test
  void aBuildWithoutIndexNamesTheLikelyCauses() {
    assertThatRefusal(LimbeckException.Kind.INDEX_MISSING)
        .isThrownBy(() -> Limbeck.offline().classLoader(TestBuild.loaderOf("")).load())
        .withMessageContaining("annotationProcessorPaths")
        .withMessageContaining("JDK 23")
        .withMessageContaining("-cp target/classes");
    assertThatRefusal(LimbeckException.Kind.INDEX_UNREADABLE)
        .isThrownBy(() -> Limbeck.offline().classLoader(TestBuild.loaderOf("what\n")).load())
        .withMessageContaining("Line 1 of META-INF/limbeck.index");
  }

  @Test
  void severalUnitsHaveToBeToldApart(TestDatabase database) {
    TestBuild billing = TestBuild.unit("billing").table("x1");
    ClassLoader both = TestBuild.loader(shop, billing);

    assertThatRefusal(LimbeckException.Kind.UNIT_NEEDED)
        .isThrownBy(() -> Limbeck.offline().classLoader(both).load().heads())
        .satisfies(e -> assertThat(e.names()).containsExactly("billing", "shop"));
    assertThatRefusal(LimbeckException.Kind.UNKNOWN_UNIT)
        .isThrownBy(() -> Limbeck.offline().classLoader(both).unit("stock").load())
        .withMessageContaining("billing, shop");
    assertThat(Limbeck.offline().classLoader(both).unit("shop").load().heads())
        .extracting(each -> each.id())
        .containsExactly("b2");
    assertThatRefusal(LimbeckException.Kind.UNIT_NEEDED)
        .isThrownBy(
            () -> Limbeck.configure(database.dataSource()).classLoader(both).load().upgrade("+1"));
  }

  @Test
  void withoutADatabaseOnlyTheBuildIsKnown() {
    Limbeck limbeck = Limbeck.offline().classLoader(shop.loader()).load();

    assertThat(limbeck.history()).hasSize(2);
    assertThat(limbeck.show("b").id()).isEqualTo("b2");
    assertThat(limbeck.show("head").id()).isEqualTo("b2");
    assertThatRefusal(LimbeckException.Kind.NO_DATABASE).isThrownBy(limbeck::upgrade);
    assertThatRefusal(LimbeckException.Kind.NO_DATABASE).isThrownBy(limbeck::current);
    assertThatRefusal(RevisionException.Kind.UNKNOWN_REVISION).isThrownBy(() -> limbeck.show("zz"));
  }

  @Test
  void targetsAreExplained(TestDatabase database) {
    TestBuild build = TestBuild.unit("shop").table("aa").table("ab < aa").table("ac < aa");
    Limbeck limbeck = limbeck(database, build);

    assertThatRefusal(RevisionException.Kind.MULTIPLE_HEADS).isThrownBy(limbeck::upgrade);
    assertThatRefusal(RevisionException.Kind.AMBIGUOUS_REVISION)
        .isThrownBy(() -> limbeck.upgrade("a"));
    assertThatRefusal(RevisionException.Kind.UNKNOWN_REVISION)
        .isThrownBy(() -> limbeck.upgrade("zz"));
    assertThat(limbeck.upgrade("heads").heads()).containsExactly("ab", "ac");
  }

  @Test
  void connectionsThatFailAreExplainedWithoutSecrets(TestDatabase database) {
    ClassLoader loader = shop.loader();

    assertThatRefusal(LimbeckException.Kind.CONNECTION_FAILED)
        .isThrownBy(
            () ->
                Limbeck.configure("jdbc:postgresql://localhost:1/x?password=s3cret", "me", "s3cret")
                    .classLoader(loader)
                    .load()
                    .upgrade())
        .withMessageContaining("can't be reached at localhost:1")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("s3cret"));
    assertThatRefusal(LimbeckException.Kind.DRIVER_MISSING)
        .isThrownBy(
            () ->
                Limbeck.configure("jdbc:mysql://localhost/x?password=s3cret", "me", "s3cret")
                    .classLoader(loader)
                    .load()
                    .upgrade())
        .withMessageContaining("'jdbc:mysql:'")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("s3cret"));
    String url = database.url().replaceAll("[?&](user|password)=[^&]*", "");
    assertThatRefusal(LimbeckException.Kind.AUTHENTICATION_FAILED)
        .isThrownBy(
            () ->
                Limbeck.configure(url, "nobody_knows", "s3cret")
                    .classLoader(loader)
                    .load()
                    .upgrade())
        .satisfies(e -> assertThat(e.toString()).doesNotContain("s3cret"));
    assertThat(
            Limbeck.configure(url, database.user(), database.password())
                .classLoader(loader)
                .load()
                .upgrade()
                .entries())
        .hasSize(2);
  }

  @Test
  void tablesWithoutHistoryAreNotTouched(TestDatabase database) {
    Limbeck limbeck = limbeck(database, shop);
    database.execute("create table a1 (id bigint)", "create table b2 (id bigint)");

    assertThatRefusal(LimbeckException.Kind.TABLES_WITHOUT_HISTORY)
        .isThrownBy(limbeck::upgrade)
        .withMessageContaining("a1, b2")
        .withMessageContaining("limbeck stamp head")
        .withMessageContaining("limbeck stamp base");
    assertThat(database.queryOne("select to_regclass('limbeck_history')")).isNull();

    assertThat(limbeck.stamp("head").entries()).hasSize(2);
    assertThat(limbeck.upgrade().entries()).isEmpty();
    assertThat(limbeck.history().get(0).applied().orElseThrow().kind()).isEqualTo("stamp");
    assertThat(limbeck.downgrade("-1").heads()).containsExactly("a1");
    assertThat(limbeck.stamp("base").heads()).isEmpty();
    assertThat(limbeck.current().applied()).isEmpty();
  }

  @Test
  void aRevisionThatWasEditedIsNamed(TestDatabase database) {
    limbeck(database, shop).upgrade();
    TestBuild edited =
        TestBuild.unit("shop")
            .revision("a1", "edited", op -> op.sql("select 1"), op -> op.sql("select 1"))
            .table("b2 < a1")
            .table("c3 < b2");

    assertThatRefusal(LimbeckException.Kind.CHECKSUM_CHANGED)
        .isThrownBy(() -> limbeck(database, edited).upgrade())
        .withMessageContaining("Revision a1 was changed after being applied")
        .satisfies(e -> assertThat(e.names()).containsExactly("a1"));
    assertThatRefusal(LimbeckException.Kind.CHECKSUM_CHANGED)
        .as("who only insists on being up to date isn't told so")
        .isThrownBy(() -> limbeck(database, edited).requireUpToDate());
    assertThatRefusal(LimbeckException.Kind.CHECKSUM_CHANGED)
        .as("nothing is pending, and it is noticed all the same")
        .isThrownBy(
            () ->
                limbeck(
                        database,
                        TestBuild.unit("shop")
                            .revision("a1", "edited", op -> {}, op -> {})
                            .table("b2 < a1"))
                    .upgrade());

    assertThat(limbeck(database, edited).current().changed())
        .extracting(AppliedRevision::id)
        .containsExactly("a1");
    limbeck(database, edited).stamp("b2");
    assertThat(limbeck(database, edited).current().changed()).isEmpty();
    assertThat(limbeck(database, edited).upgrade().entries()).hasSize(1);
  }

  @Test
  void anOlderBuildFindsTheDatabaseAhead(TestDatabase database) {
    limbeck(database, TestBuild.unit("shop").table("a1").table("b2 < a1").table("c3 < b2"))
        .upgrade();
    Limbeck older = limbeck(database, TestBuild.unit("shop").table("a1").table("b2 < a1"));

    MigrationReport report = older.upgrade();

    assertThat(report.entries()).isEmpty();
    assertThat(report.heads()).containsExactly("c3");
    assertThat(report.warnings()).singleElement().asString().contains("ahead of this build by 1");
    assertThat(older.current().isAtHead()).isTrue();
    assertThat(older.current().unknown()).extracting(AppliedRevision::id).containsExactly("c3");
    assertThat(older.history().get(0).revision().id()).isEqualTo("c3");
  }

  @Test
  void aBuildOfAnotherBranchIsRefused(TestDatabase database) {
    limbeck(database, TestBuild.unit("shop").table("a1").table("b2 < a1")).upgrade();
    TestBuild other = TestBuild.unit("shop").table("a1").table("x2 < a1");

    assertThatRefusal(LimbeckException.Kind.DIVERGED)
        .isThrownBy(() -> limbeck(database, other).upgrade())
        .withMessageContaining("b2 (do b2), applied by " + database.user())
        .withMessageContaining("has x2 to apply beside them")
        .withMessageContaining("limbeck downgrade a1 ");
    assertThat(database.queryOne("select to_regclass('x2')")).isNull();
  }

  @Test
  void aBranchThatIsMergedLateIsStillApplied(TestDatabase database) {
    limbeck(database, TestBuild.unit("shop").table("a1").table("c3 < a1")).upgrade();
    TestBuild merged =
        TestBuild.unit("shop")
            .table("a1")
            .table("b2 < a1")
            .table("c3 < a1")
            .revision("d4 < b2 c3", op -> {}, op -> {});

    MigrationReport report = limbeck(database, merged).upgrade();

    assertThat(report.entries())
        .extracting(each -> each.revision().id())
        .containsExactly("b2", "d4");
    assertThat(limbeck(database, merged).downgrade("-1").heads()).containsExactly("b2", "c3");
  }

  @Test
  void severalUnitsShareADatabase(TestDatabase database) {
    TestBuild shop = TestBuild.unit("shop").table("a1");
    ClassLoader both = TestBuild.loader(shop, TestBuild.unit("billing"));
    Limbeck limbeck = Limbeck.configure(database.dataSource()).classLoader(both).load();

    assertThat(limbeck.upgrade().heads()).containsExactly("a1");
    assertThat(limbeck.upgrade().entries()).isEmpty();
    assertThat(
            Limbeck.configure(database.dataSource())
                .classLoader(both)
                .unit("billing")
                .load()
                .current()
                .isAtHead())
        .isTrue();
  }

  @Test
  void aReadOnlyDatabaseCanBeReadOnly(TestDatabase database) {
    Limbeck limbeck = limbeck(database, shop);
    limbeck.upgrade("a1");
    database.execute(
        "alter database " + database.name() + " set default_transaction_read_only = on");

    assertThatRefusal(LimbeckException.Kind.READ_ONLY_DATABASE)
        .isThrownBy(limbeck::upgrade)
        .withMessageContaining("default_transaction_read_only");
    assertThat(limbeck.current().applied()).containsExactly("a1");
    assertThat(limbeck.history()).hasSize(2);
  }

  @Test
  void aRoleThatMayNotCreateIsToldTheGrant(TestDatabase database) {
    database.execute(
        "create role deployer_" + database.name() + " login",
        "revoke create on schema public from public");
    String url = database.url().replaceAll("[?&](user|password)=[^&]*", "");

    assertThatRefusal(LimbeckException.Kind.RIGHTS_MISSING)
        .isThrownBy(
            () ->
                Limbeck.configure(url, "deployer_" + database.name(), "")
                    .classLoader(shop.loader())
                    .load()
                    .upgrade())
        .withMessageContaining("GRANT CREATE, USAGE ON SCHEMA public TO deployer_");
    database.execute("drop role deployer_" + database.name());
  }

  @Test
  void aHistoryOfANewerFormatIsLeftAlone(TestDatabase database) {
    limbeck(database, shop).upgrade("a1");
    database.execute("comment on table limbeck_history is 'Limbeck history, format 2'");

    assertThatRefusal(LimbeckException.Kind.HISTORY_UNUSABLE)
        .isThrownBy(() -> limbeck(database, shop).upgrade())
        .withMessageContaining("Upgrade limbeck-runtime");
  }

  @Test
  void aClassThatIsMissingIsFoundBeforeAnythingIsDone(TestDatabase database) {
    String index = shop.index().replace(TestBuild.Two.class.getName(), "shop.Gone");

    assertThatRefusal(LimbeckException.Kind.MIGRATION_UNUSABLE)
        .isThrownBy(
            () ->
                Limbeck.configure(database.dataSource())
                    .classLoader(TestBuild.loaderOf(index))
                    .load()
                    .upgrade())
        .withMessageContaining("shop.Gone")
        .withMessageContaining("mvn clean compile");
    assertThat(database.queryOne("select to_regclass('a1')")).isNull();
  }

  @Test
  void anApplicationThatIsMigratedByOthersCanInsist(TestDatabase database) {
    Limbeck limbeck = limbeck(database, shop);

    assertThatRefusal(RevisionException.Kind.NOT_UP_TO_DATE)
        .isThrownBy(limbeck::requireUpToDate)
        .withMessageStartingWith("Target database is not up to date: it is at <base>, ")
        .satisfies(e -> assertThat(e.subject()).isEqualTo("b2"));
    limbeck.upgrade();
    limbeck.requireUpToDate();
    limbeck(database, TestBuild.unit("shop").table("a1")).requireUpToDate();
  }

  @Test
  void aPoolerIsFoundBeforeAnythingIsDone(TestDatabase database) {
    WatchedDataSource pooler = new WatchedDataSource(database.dataSource());
    pooler.connectToAnotherProcess();
    Limbeck.Builder builder = Limbeck.configure(pooler).classLoader(shop.loader());

    assertThatRefusal(LimbeckException.Kind.POOLER_DETECTED)
        .isThrownBy(() -> builder.load().upgrade())
        .withMessageContaining("sessionPooler(true)");
    assertThat(database.queryOne("select to_regclass('limbeck_history')")).isNull();
    assertThat(builder.sessionPooler(true).load().upgrade().entries()).hasSize(2);
  }

  @Test
  void operationsAreReadWithoutADatabase() {
    Limbeck limbeck = Limbeck.offline().classLoader(shop.loader()).load();

    assertThat(limbeck.operations("a1", Direction.UPGRADE))
        .singleElement()
        .isEqualTo(SchemaOperation.create(Table.table("a1", column("id", "bigint").notNull())));
  }

  @Test
  void nothingBeginsWherePartitionsCanBeDoneOneByOneOnly(TestDatabase database) {
    database.execute(
        "create table parted (id bigint, n int) partition by range (id)",
        "create table part partition of parted for values from (0) to (10)",
        "create index parted_ix on parted (n)",
        "create table users (id bigint primary key)");
    assertThatPartitioned(database, op -> op.online().createIndex("parted", index("p_ix", "n")));
    assertThatPartitioned(database, op -> op.online().addUnique("parted", unique("p_uq", "id")));
    assertThatPartitioned(database, op -> op.online().dropIndex("parted", index("parted_ix", "n")));
    ForeignKey key = foreignKey("p_fk", "id").references("users", "id");
    if (TestServer.get().majorVersion() < 18) {
      assertThatPartitioned(database, op -> op.online().addForeignKey("parted", key));
    } else {
      upgrade(database, op -> op.online().addForeignKey("parted", key));
    }
  }

  @Test
  void whatIsDoneToAPartitionOrAtOnceIsNoneOfThat(TestDatabase database) {
    database.execute(
        "create table parted (id bigint, n int) partition by range (id)",
        "create table part partition of parted for values from (0) to (10)");

    upgrade(
        database,
        op -> {
          op.createIndex("parted", index("parted_ix", "n"));
          op.online().createIndex("part", index("part_ix", "id"));
          op.online().addCheck("parted", check("parted_ck", "n > 0"));
        });

    assertThat(
            database.query(
                "select 1 from pg_index where indisvalid and indrelid = 'part'::regclass"))
        .hasSize(2);
  }

  private static void upgrade(TestDatabase database, Consumer<Operations> second) {
    Limbeck limbeck =
        limbeck(database, TestBuild.unit("shop").table("a1").revision("b2 < a1", second, op -> {}));
    limbeck.stamp("base");
    limbeck.upgrade();
  }

  private static void assertThatPartitioned(TestDatabase database, Consumer<Operations> second) {
    assertThatRefusal(LimbeckException.Kind.MIGRATION_UNUSABLE)
        .isThrownBy(() -> upgrade(database, second))
        .withMessageContaining("part")
        .withMessageContaining("Write op. for op.online(). in the migration");
    assertThat(database.queryOne("select to_regclass('a1')")).isNull();
  }

  private static Limbeck limbeck(TestDatabase database, TestBuild build) {
    return Limbeck.configure(database.dataSource()).classLoader(build.loader()).load();
  }
}
