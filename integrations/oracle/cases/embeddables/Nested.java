package embeddables;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

class PlainBox {
  String ignored;
}

@Embeddable
class Level3 {
  Integer c;
}

@Embeddable
class Level2 {
  Integer b;

  @AttributeOverride(name = "c", column = @Column(name = "two_c"))
  Level3 three;
}

@Embeddable
class Level1 {
  Integer a;
  Level2 two;
}

@Entity
class Nested {
  @Id Long id;
  Level1 one;

  @AttributeOverride(name = "c", column = @Column(name = "direct_c"))
  Level3 direct;
}

@Entity
class NestedOverridden {
  @Id Long id;

  @AttributeOverride(name = "two.three.c", column = @Column(name = "outermost_c"))
  Level1 one;
}
