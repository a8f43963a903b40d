package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.TenantId;

@Entity
class Tenants {
  @Id Long id;

  @TenantId
  @Column(name = "tenant", length = 20)
  String tenant;
}
