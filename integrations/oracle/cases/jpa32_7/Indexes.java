package jpa32_7;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

@Entity
@Table(indexes = @Index(name = "partial_idx", columnList = "a", options = "where a is not null"))
class Indexes {
  @Id Long id;
  String a;
}
