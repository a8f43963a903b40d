package columns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;

@Entity
class Definitions {
  @Id Long id;

  @Column(columnDefinition = "text")
  String text;

  @Column(columnDefinition = "varchar(20) default 'none'", nullable = false)
  String withDefault;

  @Column(columnDefinition = "numeric(12,4)", unique = true)
  BigDecimal amount;

  @Column(columnDefinition = "integer not null")
  Integer required;

  @Column(columnDefinition = "jsonb")
  String json;

  @Column(columnDefinition = "TIMESTAMP WITH TIME ZONE")
  Instant instant;

  @Column(columnDefinition = "DECIMAL(10,2) DEFAULT 0.00")
  BigDecimal price;

  @Column(columnDefinition = "boolean default false")
  boolean flag;

  @Column(columnDefinition = "BIGINT DEFAULT 0 NOT NULL")
  long count;
}
