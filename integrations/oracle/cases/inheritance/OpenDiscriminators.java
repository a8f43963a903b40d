package inheritance;

import jakarta.persistence.*;
import java.util.*;

/** Discriminator values for null, and for all the rest. */
class OpenDiscriminators {
  @Entity(name = "OpenDiscriminatorsE1")
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn
  static class E1 {
    @Id Long id;
  }

  @Entity(name = "OpenDiscriminatorsE2")
  @DiscriminatorValue("null")
  static class E2 extends E1 {}

  @Entity(name = "OpenDiscriminatorsF1")
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn
  static class F1 {
    @Id Long id;
  }

  @Entity(name = "OpenDiscriminatorsF2")
  @DiscriminatorValue("not null")
  static class F2 extends F1 {}

  @Entity(name = "OpenDiscriminatorsF3")
  static class F3 extends F1 {}

  @Entity(name = "OpenDiscriminatorsG1")
  @DiscriminatorColumn
  static class G1 {
    @Id Long id;
  }

  @Entity(name = "OpenDiscriminatorsG2")
  @DiscriminatorValue("not null")
  static class G2 extends G1 {}

  @Entity(name = "OpenDiscriminatorsG3")
  static class G3 extends G1 {}

  @Entity(name = "OpenDiscriminatorsH1")
  @DiscriminatorColumn
  static class H1 {
    @Id Long id;
  }

  @Entity(name = "OpenDiscriminatorsH2")
  @DiscriminatorValue("null")
  static class H2 extends H1 {}

  @Entity(name = "OpenDiscriminatorsH3")
  @DiscriminatorValue("x")
  static class H3 extends H1 {}
}
