package naming;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity
class CamelCase {
  @Id Long camelCaseId;
  String simpleName;
  String URLOfSite;
  String HTTPServerURL;
  String xId;
  String a1B;
  String address1Line;
  String camelCase2Snake;
  String with_underscore;
  String trailingX;
  String ÜberName;

  @Column(name = "ExplicitName")
  String explicit;

  @ManyToOne CamelCaseTarget someTarget;
  @ManyToMany Set<CamelCaseTarget> manyTargets;
  @ElementCollection Map<String, Integer> countsByName;
  @ElementCollection @OrderColumn List<String> orderedNames;
}

@Entity(name = "NamedTarget")
@Table(name = "TargetTable", uniqueConstraints = @UniqueConstraint(columnNames = "oneName"))
class CamelCaseTarget {
  @Id @GeneratedValue Long targetId;
  String oneName;
  @ElementCollection List<String> moreNames;
  @OneToMany List<CamelCase> camelCases;
}
