package ids;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity
class Uuids {
  @Id @GeneratedValue UUID id;
}

@Entity
class UuidStrategy {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  UUID id;
}

@Entity
class UuidText {
  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  String id;
}

@Entity
class UuidGenerated {
  @Id @UuidGenerator UUID id;
}
