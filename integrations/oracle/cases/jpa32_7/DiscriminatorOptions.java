package jpa32_7;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Options of a column that tells the kind. */
@Entity
@DiscriminatorColumn(name = "kind", options = "default 'x'")
class DiscriminatorOptions {
  @Id Long id;
}

@Entity
class DiscriminatorOptionsBelow extends DiscriminatorOptions {
  String text;
}
