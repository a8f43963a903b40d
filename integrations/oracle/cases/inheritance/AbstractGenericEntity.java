package inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Setting<T> {
  @Id String name;

  abstract T value();
}

@Entity
class TextSetting extends Setting<String> {
  String text;

  @Override
  String value() {
    return text;
  }
}

@Entity
class NumberSetting extends Setting<Integer> {
  @Column(name = "num")
  Integer number;

  @Override
  Integer value() {
    return number;
  }
}
