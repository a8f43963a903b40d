package naming;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.time.*;
import java.util.*;

/** References to a key of several columns are named after each. */
class CompositeNames {
  @Embeddable
  record Key(@Column(name = "FirstPart") Long a, String secondPart) implements Serializable {}

  @Entity(name = "CompositeNamesComp")
  static class Comp {
    @EmbeddedId Key key;
    @ElementCollection List<String> textList;
    @ManyToMany Set<Comp2> compSet;
    @ManyToOne Comp parentComp;
    @OneToOne Comp2 single;
  }

  @Entity(name = "CompositeNamesComp2")
  static class Comp2 {
    @EmbeddedId Key key;

    @ManyToMany(mappedBy = "compSet")
    Set<Comp> owners;
  }
}
