package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Lists of embeddables as JSON. */
@Entity
class JsonLists {
  @Id Long id;

  @JdbcTypeCode(SqlTypes.JSON)
  List<JsonPage> pages;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "more_pages", nullable = false)
  Set<JsonPage> more;

  @JdbcTypeCode(SqlTypes.JSON)
  JsonPage[] several;
}

@Embeddable
class JsonPage {
  String title;
  Integer number;
}
