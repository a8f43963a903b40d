package com.acme.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.Limbeck;
import dev.limbeck.model.Schema;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.processor.snapshot.Snapshot;
import dev.limbeck.processor.snapshot.SnapshotReader;
import dev.limbeck.replay.SchemaReplay;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@PostgresTest
class ShopTest {

  private static final Pattern KEY = Pattern.compile("(PRIMARY KEY|UNIQUE) \\(([^)]*)\\)");

  @Test
  void theMigratedDatabaseServesTheShop(TestDatabase database) {
    try (EntityManagerFactory factory = Shop.open(database.dataSource())) {
      Long id = factory.callInTransaction(Orders::place);
      String order = factory.callInTransaction(manager -> Orders.describe(manager, id));
      assertThat(order).contains("Ada Lovelace", "Limbeck, two litres", "99.80 EUR");
    }
  }

  @Test
  void theMigratedDatabaseIsTheOneThatHibernateWouldCreate(
      TestDatabase migrated, TestDatabase created) {
    Limbeck.configure(migrated.dataSource()).load().upgrade();
    Persistence.createEntityManagerFactory(
            "shop",
            Map.of(
                "jakarta.persistence.nonJtaDataSource",
                created.dataSource(),
                "hibernate.hbm2ddl.auto",
                "create"))
        .close();
    assertThat(facts(migrated)).isEqualTo(facts(created));
  }

  @Test
  void goingBackToTheBaseLeavesNothing(TestDatabase database) {
    Catalog empty = Catalog.read(database);
    Limbeck limbeck = Limbeck.configure(database.dataSource()).load();
    limbeck.upgrade();
    assertThat(limbeck.current().isAtHead()).isTrue();
    limbeck.downgrade("base");
    assertThat(Catalog.read(database)).isEqualTo(empty);
  }

  @Test
  void replayingTheHistoryGivesTheSnapshotAndGoingBackGivesNothing() throws Exception {
    Snapshot snapshot = SnapshotReader.read(Files.readString(Path.of("../snapshots/example.json")));
    Limbeck limbeck = Limbeck.offline().load();
    List<RevisionEntry> revisions =
        new ArrayList<>(limbeck.history().stream().map(entry -> entry.revision()).toList());
    Collections.reverse(revisions);
    Schema schema = Schema.empty();
    for (RevisionEntry revision : revisions) {
      schema = SchemaReplay.replay(schema, operations(limbeck, revision, Direction.UPGRADE));
    }
    assertThat(schema.canonical()).isEqualTo(snapshot.schema().canonical());
    assertThat(snapshot.head()).contains(revisions.get(revisions.size() - 1).id());
    Collections.reverse(revisions);
    for (RevisionEntry revision : revisions) {
      schema = SchemaReplay.replay(schema, operations(limbeck, revision, Direction.DOWNGRADE));
    }
    assertThat(schema).isEqualTo(Schema.empty());
  }

  /** Hibernate sorts a key's columns by size and name, Limbeck by what they are for. */
  private static List<String> facts(TestDatabase database) {
    return Catalog.read(database).withoutConstraintNames().lines().stream()
        .map(
            line ->
                KEY.matcher(line)
                    .replaceAll(
                        key ->
                            Stream.of(key.group(2).split(", ", -1))
                                .sorted()
                                .collect(Collectors.joining(", ", key.group(1) + " (", ")"))))
        .sorted()
        .toList();
  }

  private static List<SchemaOperation> operations(
      Limbeck limbeck, RevisionEntry revision, Direction direction) {
    return limbeck.operations(revision.id(), direction);
  }
}
