package dev.limbeck;

import static dev.limbeck.Refusals.assertThatRefusal;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.ForeignKey.foreignKey;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.PrimaryKey.primaryKey;
import static dev.limbeck.sql.Identifiers.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.schema.Column;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who connects is one thing, whom the tables belong to may be another. */
@PostgresTest
class RoleTest {

  private static final Column ID = column("id", "bigint").notNull();
  private static final Column NAME = column("name", "text");

  /** The role that owns, and the one that connects and may become it. */
  private record Roles(TestDatabase database, String owner, String login) implements AutoCloseable {

    static Roles in(TestDatabase database) {
      Roles roles =
          new Roles(database, "it's owner " + database.name(), "login_" + database.name());
      database.execute(
          "create role " + quote(roles.owner),
          "create role " + roles.login + " login noinherit",
          "revoke create on schema public from public",
          "grant create on schema public to " + quote(roles.owner));
      return roles;
    }

    Limbeck.Builder builder(TestBuild build) {
      return Limbeck.configure(
              database.url().replaceAll("[?&](user|password)=[^&]*", ""), login, "")
          .classLoader(build.loader());
    }

    void grant() {
      database.execute("grant " + quote(owner) + " to " + login);
    }

    @Override
    public void close() {
      for (String role : List.of(quote(owner), login)) {
        database.execute("drop owned by " + role, "drop role " + role);
      }
    }
  }

  @Test
  void everythingBelongsToTheRoleThatIsNamed(TestDatabase database) {
    try (Roles roles = Roles.in(database)) {
      roles.grant();
      List<String> inside = new ArrayList<>();
      Limbeck limbeck =
          roles
              .builder(
                  TestBuild.unit("shop")
                      .table("a1")
                      .revision(
                          "b2 < a1",
                          op -> {
                            op.sql("create sequence s");
                            op.online().createIndex("a1", index("a1_ix", "id"));
                            op.online().sql("create table outside (id bigint)");
                            op.run(connection -> inside.add(currentUser(connection)));
                          },
                          op ->
                              op.sql("drop sequence s", "drop index a1_ix", "drop table outside")))
              .role(roles.owner())
              .load();

      limbeck.upgrade();

      assertThat(
              database.query(
                  "select distinct pg_get_userbyid(relowner) from pg_class where relnamespace ="
                      + " 'public'::regnamespace"))
          .containsExactly(List.of(roles.owner()));
      assertThat(inside).containsExactly(roles.owner());
      assertThat(database.query("select distinct applied_by, applied_role from limbeck_history"))
          .containsExactly(List.of(roles.login(), roles.owner()));
      assertThat(limbeck.current().isAtHead()).isTrue();
      assertThat(limbeck.upgrade().entries()).isEmpty();
      limbeck.requireUpToDate();
      assertThat(limbeck.downgrade("base").entries()).hasSize(2);
      assertThat(limbeck.stamp("a1").heads()).containsExactly("a1");
    }
  }

  @Test
  void theConnectionGoesBackAsItWas(TestDatabase database) throws Exception {
    try (Roles roles = Roles.in(database)) {
      database.execute("grant " + quote(roles.owner()) + " to " + database.user());
      WatchedDataSource pool = new WatchedDataSource(database.dataSource());
      Limbeck limbeck =
          Limbeck.configure(pool)
              .classLoader(TestBuild.unit("shop").table("a1").table("b2 < a1").loader())
              .role(roles.owner())
              .load();
      for (String target : List.of("a1", "heads")) {
        limbeck.upgrade(target);
        limbeck.current();
        try (Connection connection = pool.getConnection()) {
          assertThat(currentUser(connection)).isEqualTo(database.user());
        }
      }
    }
  }

  @Test
  void whoIsNoMemberIsTold(TestDatabase database) {
    try (Roles roles = Roles.in(database)) {
      Limbeck.Builder builder = roles.builder(TestBuild.unit("shop").table("a1"));

      assertThatRefusal(LimbeckException.Kind.RIGHTS_MISSING)
          .isThrownBy(() -> builder.role(roles.owner()).load().upgrade())
          .withMessageContaining("The one who connects can't become " + roles.owner())
          .withMessageContaining(
              "GRANT " + quote(roles.owner()) + " TO \"" + roles.login() + "\";");
      assertThatRefusal(LimbeckException.Kind.RIGHTS_MISSING)
          .isThrownBy(() -> builder.role("nobody at all").load().upgrade())
          .withMessageContaining("role \"nobody at all\" does not exist");
    }
  }

  @Test
  void rightsThatAreMissingAreListedBeforeAnythingIsDone(TestDatabase database) {
    try (Roles roles = Roles.in(database)) {
      database.execute(
          "create table old (id bigint primary key)",
          "create schema far",
          "grant usage on schema far to " + roles.login(),
          "grant create on schema public to " + roles.login());
      TestBuild build =
          TestBuild.unit("shop")
              .revision("a1", op -> op.sql("select 1"), op -> op.sql("select 1"))
              .table("b2 < a1")
              .revision(
                  "c3 < b2",
                  op -> {
                    op.addColumn("old", NAME);
                    op.online().createIndex("public.old", index("old_ix", "id"));
                    op.createTable("far.away", ID, NAME, primaryKey("away_pk", "id"));
                    op.addForeignKey("b2", foreignKey("b2_fk", "id").references("old", "id"));
                  },
                  op -> op.sql("select 1"));
      Limbeck limbeck = roles.builder(build).load();
      limbeck.stamp("a1");

      assertThatRefusal(LimbeckException.Kind.RIGHTS_MISSING)
          .isThrownBy(limbeck::upgrade)
          .withMessageContaining("nothing was begun")
          .satisfies(
              e -> {
                assertThat(e.names()).hasSize(4);
                assertThat(e.getMessage()).contains(e.names());
                e.names().forEach(database::execute);
              });
      assertThat(limbeck.current().applied()).containsExactly("a1");
      assertThatRefusal(LimbeckException.Kind.RIGHTS_MISSING)
          .as("membership that isn't inherited is no ownership")
          .isThrownBy(limbeck::upgrade);
      database.execute(
          "alter role " + roles.login() + " inherit",
          "revoke " + database.user() + " from " + roles.login(),
          "grant " + database.user() + " to " + roles.login());
      assertThat(limbeck.upgrade().heads()).containsExactly("c3");
    }
  }

  private static String currentUser(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_user")) {
      row.next();
      return row.getString(1);
    }
  }
}
