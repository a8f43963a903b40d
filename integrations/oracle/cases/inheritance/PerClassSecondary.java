package inheritance;

import jakarta.persistence.*;
import java.util.*;

/** Secondary tables are shared by the classes that inherit them. */
class PerClassSecondary {
  @Entity(name = "PerClassSecondaryC1")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  @SecondaryTable(name = "c_sec")
  static class C1 {
    @Id Long id;

    @Column(table = "c_sec")
    String s;
  }

  @Entity(name = "PerClassSecondaryC2")
  static class C2 extends C1 {
    int y;
  }
}
