package ormcomplete;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Classes that know nothing of JPA: all is in the mapping file. */
class Plain {
  enum Color {
    RED,
    GREEN
  }

  private Long id;
  private String name;
  private String text;
  private byte[] image;
  private Color color;
  private Color second;
  private BigDecimal price;
  private int count;
  private int stock;
  private boolean active;
  private LocalDateTime at;
  private String skipped;
  private String unnamed;
  private Integer version;
  private Money cost;
  private Kind kind;
  private Set<Part> parts;
  private List<String> notes;
  private Map<String, Money> prices;
  private Map<Kind, String> byKind;
  private Collection<Part> owned;
  private List<Kind> ordered;
}

class Money implements Serializable {
  private BigDecimal amount;
  private String currency;
}

class Kind {
  private UUID id;
  private String label;
}

class Part {
  private PartId id;
  private String label;
  private Plain owner;
}

class PartId implements Serializable {
  private String code;
  private Integer number;

  @Override
  public boolean equals(Object other) {
    return other instanceof PartId id
        && Objects.equals(code, id.code)
        && Objects.equals(number, id.number);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, number);
  }
}

/** Its identifier is several attributes, one of them a reference. */
class Entry {
  private Long year;
  private Kind kind;
  private String text;
}

class EntryId implements Serializable {
  private Long year;
  private UUID kind;

  @Override
  public boolean equals(Object other) {
    return other instanceof EntryId id
        && Objects.equals(year, id.year)
        && Objects.equals(kind, id.kind);
  }

  @Override
  public int hashCode() {
    return Objects.hash(year, kind);
  }
}

/** Shares its identifier with what it describes. */
class Profile {
  private Long id;
  private Plain plain;
  private Extra extra;
}

class Extra {
  private Integer id;
  private String detail;
  private String more;
}
