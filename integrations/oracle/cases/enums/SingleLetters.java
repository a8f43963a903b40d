package enums;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

enum Letter {
  A,
  B
}

@Entity
class LetterHolder {
  @Id Long id;

  @Enumerated(EnumType.STRING)
  @Column(length = 1)
  Letter letter;
}
