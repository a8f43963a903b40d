package enums;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.DayOfWeek;
import java.time.Month;

@Entity
class Enumerations {
  @Id Long id;
  Size plain;
  @Enumerated Size ordinal;

  @Enumerated(EnumType.ORDINAL)
  Size named;

  @Enumerated(EnumType.STRING)
  Size text;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  Size shortText;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  Size required;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(30)")
  Size defined;

  @Enumerated(EnumType.STRING)
  @Column(unique = true)
  Size alone;

  Month month;
  DayOfWeek day;

  @Enumerated(EnumType.STRING)
  Only one;

  Only single;

  enum Size {
    SMALL,
    LARGE {
      @Override
      boolean isLarge() {
        return true;
      }
    },
    MEDIUM;

    boolean isLarge() {
      return false;
    }
  }

  enum Only {
    ONE
  }
}
