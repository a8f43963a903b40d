package dev.limbeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

@PostgresTest
class BackfillTest {

  @Test
  void whatIsThereStaysInEveryPartition(TestDatabase database) {
    TestBuild build =
        TestBuild.unit("shop")
            .revision(
                "a1",
                op ->
                    op.sql(
                        "create table p (id integer not null, b text) partition by list (id)",
                        "create table p1 partition of p for values in (1)",
                        "create table p2 partition of p for values in (2)",
                        "insert into p values (1, null), (1, 'own'), (2, 'own'), (2, null)"),
                op -> {})
            .revision("b2 < a1", op -> op.online().backfill("p", "b", "'filled ' || id"), op -> {});

    Limbeck.configure(database.dataSource()).classLoader(build.loader()).load().upgrade();

    assertThat(database.query("select id, b from p order by id, b"))
        .containsExactly(
            List.of("1", "filled 1"),
            List.of("1", "own"),
            List.of("2", "filled 2"),
            List.of("2", "own"));
  }
}
