package enums;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyEnumerated;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity
class EnumElements {
  @Id Long id;
  @ElementCollection Set<Kind> ordinals;

  @ElementCollection
  @Enumerated(EnumType.STRING)
  List<Kind> texts;

  @ElementCollection
  @MapKeyEnumerated(EnumType.STRING)
  Map<Kind, String> byText;

  @ElementCollection Map<Kind, Kind> byOrdinal;

  enum Kind {
    A,
    B,
    C
  }
}
