package hibernate_6;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcType;
import org.hibernate.dialect.PostgreSQLEnumJdbcType;

/** Enums of the database, by the class of their type. */
@Entity
class EnumTypes {
  @Id Long id;

  @Enumerated(EnumType.STRING)
  @JdbcType(PostgreSQLEnumJdbcType.class)
  Stage stage;

  @JdbcType(PostgreSQLEnumJdbcType.class)
  @Column(nullable = false)
  Stage plain;

  @JdbcType(PostgreSQLEnumJdbcType.class)
  @Column(columnDefinition = "stage")
  Stage defined;

  enum Stage {
    SECOND,
    FIRST
  }
}
