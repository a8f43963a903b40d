package hibernate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A type of the database that two entities share, and enums as documents. */
@Entity
class EnumCodes {
  @Id Long id;

  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  @ColumnDefault("'LIGHT'")
  Shade named;

  @JdbcTypeCode(SqlTypes.JSON)
  Shade document;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Shade> documents;

  @ElementCollection
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  @CollectionTable(name = "enum_code_shades")
  Set<Shade> shades;

  enum Shade {
    LIGHT,
    DARK
  }
}

@Entity
class EnumCodesToo {
  @Id Long id;

  @Embedded EnumCodesInside inside;
}

@Embeddable
class EnumCodesInside {
  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.NAMED_ENUM)
  @Column(nullable = false)
  EnumCodes.Shade shade;
}
