package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.sql.Types;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Subselect;

@Entity
class SubselectTarget {
  @Id Long id;

  @Column(name = "at_instant")
  @Temporal(TemporalType.TIMESTAMP)
  Instant instant;

  @Temporal(TemporalType.DATE)
  Date day;

  @JdbcTypeCode(Types.CHAR)
  boolean letter;

  @ElementCollection Set<String> words;
}

@Entity
@Subselect("select id, id as target_id from SubselectTarget")
class SubselectSource {
  @Id Long id;

  @ManyToOne
  @JoinColumn(name = "target_id")
  SubselectTarget target;
}
