package com.acme.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.limbeck.Limbeck;
import dev.limbeck.LimbeckException;
import dev.limbeck.catalog.Difference;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import dev.limbeck.verify.Verifier;
import dev.limbeck.verify.VerifyReport;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Hibernate's {@code ddl-auto} has built becomes a database with a history. */
@PostgresTest
class TakeOverTest {

  @Test
  void aDatabaseThatHibernateBuiltFitsAndIsStamped(TestDatabase database) {
    hibernate(database, "create");
    Limbeck limbeck = Limbeck.configure(database.dataSource()).load();
    assertThatExceptionOfType(LimbeckException.class)
        .isThrownBy(limbeck::upgrade)
        .withMessageContaining("limbeck verify head")
        .withMessageContaining("limbeck stamp head");

    assertThat(new Verifier(limbeck).verify("head").drift()).isEmpty();

    assertThat(new Verifier(limbeck).stamp("head").warnings()).isEmpty();
    assertThat(limbeck.current().isAtHead()).isTrue();
    assertThat(limbeck.upgrade().entries()).isEmpty();
    try (EntityManagerFactory factory = Shop.open(database.dataSource())) {
      assertThat(factory.callInTransaction(Orders::place)).isNotNull();
    }
  }

  @Test
  void whatWasAddedSinceHibernateBuiltItIsApplied(TestDatabase database) {
    hibernate(database, "create");
    database.execute("drop table reviews");
    Limbeck limbeck = Limbeck.configure(database.dataSource()).load();
    String before = limbeck.history().get(0).revision().parents().get(0);

    assertThat(new Verifier(limbeck).verify(before).drift()).isEmpty();
    assertThat(new Verifier(limbeck).verify("head").drift())
        .extracting(Difference::object)
        .contains("table public.reviews");
    limbeck.stamp(before);
    assertThat(limbeck.upgrade().entries()).hasSize(1);

    assertThat(new Verifier(limbeck).verify().drift()).isEmpty();
    assertThat(limbeck.current().isAtHead()).isTrue();
    hibernate(database, "validate");
  }

  @Test
  void whatHibernateLeftOutIsListedAndMendedByWhatIsOffered(TestDatabase database) {
    hibernate(database, "create");
    database.execute(
        "drop table reviews",
        "alter table customers drop column phone_number",
        "alter table customers alter email type varchar(99)",
        "alter table customers add nickname text",
        "alter table orders alter placed_at drop not null",
        "do $$ begin execute (select 'drop index ' || indexrelid::regclass from pg_index where"
            + " indrelid = 'orders'::regclass and indnatts = 2 and not indisunique); end $$");
    Limbeck limbeck = Limbeck.configure(database.dataSource()).load();

    VerifyReport report = new Verifier(limbeck).verify("head");

    assertThat(report.drift())
        .extracting(Difference::object)
        .contains(
            "table public.reviews",
            "table public.customers column phone_number",
            "table public.customers column email",
            "table public.customers column nickname",
            "table public.orders column placed_at",
            "table public.orders index orders_status_placed_at_idx");
    report.drift().forEach(each -> assertThat(each.mend()).as(each.sentence()).isNotEmpty());
    report.drift().forEach(each -> each.mend().forEach(database::execute));
    assertThat(new Verifier(limbeck).verify("head").drift()).isEmpty();
    limbeck.stamp("head");
    hibernate(database, "validate");
  }

  private static void hibernate(TestDatabase database, String action) {
    Persistence.createEntityManagerFactory(
            "shop",
            Map.of(
                "jakarta.persistence.nonJtaDataSource",
                database.dataSource(),
                "hibernate.hbm2ddl.auto",
                action))
        .close();
  }
}
