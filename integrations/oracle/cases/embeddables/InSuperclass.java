package embeddables;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;

@Embeddable
class Audit {
  Instant createdAt;
  String createdBy;
}

@MappedSuperclass
abstract class Audited {
  @Id Long id;
  @Embedded Audit audit;
  @ElementCollection Map<String, Audit> trail;
}

@Entity
class AuditedOne extends Audited {}

@Entity
@AttributeOverride(name = "audit.createdAt", column = @Column(name = "born", nullable = false))
@AttributeOverride(name = "audit.createdBy", column = @Column(name = "parent", length = 40))
class AuditedTwo extends Audited {}
