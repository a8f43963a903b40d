package dev.limbeck.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.entity.HibernateVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {

  @ParameterizedTest
  @CsvSource({
    "URLOfSite, urlof_site, urlof_site",
    "HTTPServerURL, httpserverurl, httpserverurl",
    "xId, x_id, x_id",
    "a1B, a1b, a1b",
    "ABc, abc, abc",
    "address1Line, address1line, address1_line",
    "camelCase2Snake, camel_case2snake, camel_case2_snake",
    "utf8Encoding, utf8encoding, utf8_encoding",
    "billing.Account, billing_account, billing_account",
  })
  void springMakesSnakeCase(String written, String six, String seven) {
    assertThat(spring(HibernateVersion.V6_6, written)).isEqualTo(six);
    assertThat(spring(HibernateVersion.V7_4, written)).isEqualTo(seven);
  }

  @Test
  void quotedNamesKeepTheirCase() {
    Naming jpa = naming(NamingRules.JPA, HibernateVersion.V7_4);
    assertThat(jpa.written("`Order`").inCatalog()).isEqualTo("Order");
    assertThat(jpa.written("\"Order\"").inCatalog()).isEqualTo("Order");
    assertThat(jpa.written("Order").inCatalog()).isEqualTo("order");
    assertThat(jpa.written("Order Line").inCatalog()).isEqualTo("Order Line");
    assertThat(spring(HibernateVersion.V7_4, "`OrderLine`")).isEqualTo("OrderLine");
    assertThat(spring(HibernateVersion.V6_6, "`OrderLine`")).isEqualTo("order_line");
  }

  @Test
  void onlyAsciiIsFolded() {
    assertThat(naming(NamingRules.JPA, HibernateVersion.V7_4).written("ÜberName").inCatalog())
        .isEqualTo("Übername");
  }

  @Test
  void dollarsAreQuotedByHibernate6Alone() {
    assertThat(naming(NamingRules.JPA, HibernateVersion.V6_6).written("Outer$Inner").inCatalog())
        .isEqualTo("Outer$Inner");
    assertThat(naming(NamingRules.JPA, HibernateVersion.V7_0).written("Outer$Inner").inCatalog())
        .isEqualTo("outer$inner");
  }

  @Test
  void reservedWordsAreRefusedUnlessQuoted() {
    Entities entities =
        Entities.of(
            "@Entity class Group { @Id Long id; @Column(name = \"`order`\") int a; int end; }");
    assertThat(entities.problems())
        .hasSize(2)
        .anySatisfy(text -> assertThat(text).startsWith("[ReservedName] The table name Group"))
        .anySatisfy(text -> assertThat(text).startsWith("[ReservedName] The column name end"));
  }

  @Test
  void longNamesAreRefused() {
    String name = "a".repeat(64);
    assertThat(Entities.of("@Entity class A { @Id Long id; int %s; }".formatted(name)).problems())
        .singleElement()
        .asString()
        .startsWith("[NameTooLong] The column name " + name + " has 64 bytes");
  }

  @Test
  void namesThatLookLikeOthersAreNamed() {
    Entities entities =
        Entities.of(
            "@Entity class A { @Id Long id; @Column(name = \"cafe\u0301\") int a; int b\u00e4r; }");
    assertThat(entities.problems())
        .singleElement()
        .asString()
        .startsWith("[LookalikeName] The column name cafe\u0301 is written with combining")
        .contains("(cafe\\u0301)", "caf\u00e9 as people type it (caf\\u00e9)");
  }

  private static String spring(HibernateVersion version, String written) {
    Naming naming = naming(NamingRules.SPRING, version);
    Name name = naming.written(written);
    return naming.physical(written.indexOf('.') < 0 ? name : new Name(written, false)).inCatalog();
  }

  private static Naming naming(NamingRules rules, HibernateVersion version) {
    return new Naming(new MappingOptions(rules, version, false), Naming.Time.NOW);
  }
}
