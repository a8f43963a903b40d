package collections;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyJoinColumn;
import java.util.Map;

@Entity
class Language {
  @Id String code;
}

@Entity
class Translated {
  @Id Long id;
  @ElementCollection Map<Language, String> texts;

  @ElementCollection
  @MapKeyJoinColumn(name = "lang")
  Map<Language, String> named;

  @ManyToMany Map<Language, Translated> others;
}
