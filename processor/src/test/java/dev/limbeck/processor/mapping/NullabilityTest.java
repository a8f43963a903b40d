package dev.limbeck.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.entity.HibernateVersion;
import java.util.List;
import org.junit.jupiter.api.Test;

class NullabilityTest {
  private static final String MATRIX =
      """
      @Entity class Matrix {
        @Id Long id;
        int primitive;
        @Column int declared;
        @Basic int basic;
        @Basic(optional = false) @Column(nullable = true) String needed;
        @Column(nullable = false) String required;
        @Version Long version;
        @Embedded Part part;
        @ManyToOne(optional = false) Matrix other;
      }
      @Embeddable class Part { int inside; @Basic(optional = false) String must; }
      """;

  @Test
  void aPrimitiveIsRequiredUnlessItsColumnIsDeclaredOrEmbedded() {
    assertThat(required(Entities.of(MATRIX), "matrix"))
        .containsExactly(
            "id", "primitive", "basic", "needed", "required", "version", "must", "other_id");
  }

  @Test
  void hibernate6RequiresLess() {
    assertThat(required(Entities.of(MATRIX).hibernate(HibernateVersion.V6_6), "matrix"))
        .containsExactly("id", "primitive", "needed", "required", "must", "other_id");
  }

  @Test
  void aSharedTableRequiresOnlyWhatItsColumnsDeclare() {
    Entities entities =
        Entities.of(
            """
            @Entity class Root { @Id Long id; int shared; }
            @Entity class Sub extends Root {
              int own;
              @Column(nullable = false) String declared;
              @ManyToOne(optional = false) Root root;
            }
            """);
    assertThat(required(entities, "root")).containsExactly("id", "dtype", "shared", "declared");
    assertThat(entities.table("root"))
        .contains("check root_check: dtype <> 'Sub' or (own is not null and root_id is not null)");
    assertThat(required(entities.hibernate(HibernateVersion.V6_6), "root"))
        .containsExactly("id", "dtype", "shared", "declared", "root_id");
  }

  @Test
  void constraintsCountOnlyWithAProvider() {
    String source =
        """
        import jakarta.validation.*;
        import jakarta.validation.constraints.*;
        @Entity class Valid {
          @Id Long id;
          @NotNull @Size(max = 20) String name;
          @Min(1) @Max(10) Integer stars;
          @Digits(integer = 6, fraction = 2) BigDecimal price;
          @NotNull(groups = Valid.class) String other;
        }
        """;
    assertThat(Entities.of(source).validated().table("valid"))
        .containsExactly(
            "id bigint not null",
            "name varchar(20) not null",
            "stars integer",
            "price numeric(8,2)",
            "other varchar(255)",
            "primary key id",
            "check valid_stars_check: (stars>=1) and (stars<=10)");
    assertThat(Entities.of(source).table("valid")).contains("name varchar(255)");
  }

  private static List<String> required(Entities entities, String table) {
    return entities.table(table).stream()
        .filter(line -> line.endsWith(" not null") && !line.startsWith("check"))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .toList();
  }
}
