package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.AttributeModel.Container;
import dev.limbeck.processor.entity.AttributeModel.Plural;
import dev.limbeck.processor.entity.AttributeModel.PluralKind;
import dev.limbeck.processor.entity.Jpa;

/**
 * Says whether a map's {@code @Convert} without an {@code attributeName} is for its keys.
 *
 * <p>By Jakarta Persistence 3.2, section 11.1.10, it is for the values. Observed of Hibernate:
 * where those can't have a converter, it is for the keys.
 */
final class KeyConversions {
  /** Beside these, keys have no converter. */
  private static final String[] OF_KEYS = {
    Jpa.PERSISTENCE + "MapKeyEnumerated",
    Jpa.PERSISTENCE + "MapKeyTemporal",
    Jpa.MAP_KEY_CLASS,
    Jpa.HIBERNATE + "MapKeyType"
  };

  private KeyConversions() {}

  /** Returns the overrides of a map's keys, the conversions among them that are so by default. */
  static Overrides of(Plural plural) {
    Overrides named = Overrides.of(plural.annotations());
    if (!areByDefault(plural)) {
      return named;
    }
    return named.then(
        new Overrides(
            plural.annotations().all(Jpa.CONVERT).stream()
                .filter(use -> use.text("attributeName").isEmpty())
                .map(use -> new Overrides.Entry("key", use))
                .toList()));
  }

  /** Returns what is said of the elements: nothing that is for the keys. */
  static Annotations leftToElements(Plural plural) {
    return areByDefault(plural) ? plural.annotations().without(Jpa.CONVERT) : plural.annotations();
  }

  private static boolean areByDefault(Plural plural) {
    boolean ofElements =
        plural.kind() == PluralKind.ELEMENTS && !Converters.isContradicted(plural.annotations());
    return plural.container() == Container.MAP
        && !ofElements
        && !plural.annotations().hasAny(OF_KEYS);
  }
}
