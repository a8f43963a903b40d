package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Embeddable
class Sheet {
  String title;
  Integer pages;
}

@Entity
class JsonEmbeddables {
  @Id Long id;

  @JdbcTypeCode(SqlTypes.JSON)
  Sheet sheet;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "sheet_json", nullable = false)
  Sheet named;
}
