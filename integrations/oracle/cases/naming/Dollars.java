package naming;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** A dollar in a name, and in those of nested classes. */
@Entity
@Table(name = "Do$llar")
class Dollars {
  @Id Long id;
  String pri$Ce;

  @Column(name = "A$B")
  String ab;

  @ManyToOne Dollars other$One;
  @ElementCollection List<String> el$Ems;

  @Entity
  static class InnerOne {
    @Id @GeneratedValue Long id;
    @ManyToMany Set<Dollars> doll;
    @OneToMany List<InnerOne> ones;
    @ManyToMany Map<String, InnerOne> mapped;
  }
}
