package jpa32_7;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** Options of unique constraints and indexes. */
@Entity
@Table(
    uniqueConstraints =
        @UniqueConstraint(
            name = "deferred_pair",
            columnNames = {"a", "b"},
            options = "deferrable initially deferred"),
    indexes = @Index(name = "covering", columnList = "c", options = "include (a)"))
class UniqueOptions {
  @Id Long id;
  String a;
  String b;
  String c;
}
