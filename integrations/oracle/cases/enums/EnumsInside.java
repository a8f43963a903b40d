package enums;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class EnumsInside {
  @Id Long id;
  @Embedded Inside inside;
}

@Embeddable
class Inside {
  @Enumerated(EnumType.STRING)
  Level level;

  Level position;
}

enum Level {
  LOW,
  HIGH
}
