package ids;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

@Entity
class RecordIds {
  @EmbeddedId Coordinates coordinates;
  String name;

  @Embeddable
  record Coordinates(int x, int y, String plane) {}
}
