package naming;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;

@Entity
@Table(name = "`Quoted Owner`")
class OwnerQ {
  @Id Long id;
  @ElementCollection List<String> tags;
  @ManyToMany Set<PlainP> many;
  @OneToMany @JoinColumn Set<PlainP> joined;
}

@Entity
class PlainP {
  @Id Long id;

  @ElementCollection
  @CollectionTable(name = "`Tag Table`")
  List<String> tags;

  @ManyToMany
  @JoinTable(name = "`Join Table`")
  Set<OwnerQ> many;

  @ManyToOne OwnerQ owner;
}

@Entity
class QuotedId {
  @Id
  @Column(name = "`Id`")
  Long id;

  @ElementCollection List<String> tags;
  @ManyToOne QuotedId parent;
}
