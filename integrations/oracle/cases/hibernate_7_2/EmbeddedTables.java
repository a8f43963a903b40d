package hibernate_7_2;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SecondaryTable;
import java.util.Set;
import org.hibernate.annotations.EmbeddedTable;

/** An embedded attribute whose columns stand in a secondary table, references aside. */
@Entity
@SecondaryTable(name = "EmbeddedSecond")
class EmbeddedTables extends EmbeddedTablesBase {
  @Id Long id;
  String text;

  @EmbeddedTable("EmbeddedSecond")
  Plain plain;

  @EmbeddedTable("EmbeddedSecond")
  @AttributeOverride(name = "outer", column = @Column(name = "outer2", nullable = false))
  Nested nested;

  @EmbeddedTable("EmbeddedSecond")
  Placed placed;

  @Embeddable
  static class Plain {
    String x;

    @Column(name = "yy")
    int y;

    @ManyToOne EmbeddedTables reference;
  }

  @Embeddable
  static class Nested {
    String outer;
    @Embedded Inner inner;
    @ElementCollection Set<String> words;
  }

  @Embeddable
  static class Inner {
    String z;
  }

  @Embeddable
  static class Placed {
    @Column(table = "EmbeddedSecond", name = "vv", nullable = false, unique = true)
    String v;
  }
}

@MappedSuperclass
class EmbeddedTablesBase {
  @EmbeddedTable("EmbeddedSecond")
  Inherited inherited;

  @Embeddable
  static class Inherited {
    String w;
  }
}
