package collections;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A class that is named beside the declaration: some of them are bytes then. */
@Entity
class ClassesBeside {
  @Id Long id;

  @ElementCollection
  @MapKeyClass(Locale.class)
  Map<Object, String> localeKeys;

  @ElementCollection
  @MapKeyClass(Locale.class)
  Map<Locale, String> sameKeys;

  @ElementCollection Map<Locale, String> plainKeys;

  @ElementCollection
  @MapKeyClass(Currency.class)
  Map<Object, String> currencyKeys;

  @ElementCollection
  @MapKeyClass(UUID.class)
  Map<Object, String> uuidKeys;

  @ElementCollection
  @MapKeyClass(Kind.class)
  Map<Object, String> enumKeys;

  @ElementCollection
  @MapKeyClass(ZoneId.class)
  Map<Object, String> zoneKeys;

  @ElementCollection(targetClass = Locale.class)
  List<Object> locales;

  @ElementCollection(targetClass = byte[].class)
  List<Object> bytes;

  @ElementCollection(targetClass = String[].class)
  List<Object> texts;

  @ElementCollection(targetClass = Class.class)
  List<Object> classes;

  @ElementCollection(targetClass = java.util.TimeZone.class)
  List<Object> timeZones;

  @ElementCollection(targetClass = Currency.class)
  Set<Serializable> currencies;

  @ElementCollection(targetClass = Instant.class)
  Set<Object> instants;

  @ElementCollection(targetClass = java.net.URL.class)
  Set<Object> urls;

  enum Kind {
    ONE,
    TWO
  }
}
