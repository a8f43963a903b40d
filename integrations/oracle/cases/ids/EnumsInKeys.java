package ids;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Enums, times and converted values that are parts of keys, and what refers to them. */
class EnumsInKeys {
  enum Side {
    LEFT,
    RIGHT
  }

  @Embeddable
  record Key(Side number, @Enumerated(EnumType.STRING) Side text, LocalDate day, UUID uuid)
      implements Serializable {}

  @Entity(name = "EnumsInKeysOwner")
  static class Owner {
    @EmbeddedId Key key;
    @ManyToOne Owner above;
    @ElementCollection List<String> words;
  }
}
