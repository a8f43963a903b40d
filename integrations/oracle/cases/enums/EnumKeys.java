package enums;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

@Entity
class EnumKeys {
  @Id
  @Enumerated(EnumType.STRING)
  Color color;

  String name;

  enum Color {
    RED,
    BLUE
  }
}
