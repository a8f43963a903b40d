package basics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

@Entity
class Versions {
  @Id Long id;
  @Version Long version;
}

@Entity
class PrimitiveVersions {
  @Id Long id;
  @Version int version;
}

@Entity
class TimedVersions {
  @Id Long id;
  @Version Instant version;
}
