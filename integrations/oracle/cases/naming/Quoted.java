package naming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "`Quoted Table`")
class Quoted {
  @Id Long id;

  @Column(name = "`Mixed Case`")
  String mixed;

  @Column(name = "\"order\"")
  String order;

  @ManyToOne
  @JoinColumn(name = "`Friend`")
  Quoted friend;
}
