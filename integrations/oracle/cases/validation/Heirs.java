package validation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Entity
class Ancestor {
  @Id Long id;
  @NotNull String name;
}

@Entity
class Heir extends Ancestor {
  @NotNull String title;

  @Min(1)
  @Column(name = "rank_no")
  Integer rank;
}

@MappedSuperclass
abstract class Superclass {
  @Id Long id;

  @NotNull
  @Size(max = 50)
  String inherited;
}

@Entity
class FromSuperclass extends Superclass {}
