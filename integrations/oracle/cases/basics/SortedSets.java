package basics;

import jakarta.persistence.*;
import java.util.*;

@Entity
class SortedSets {
  @Id Long id;
  SortedSet<String> a;
}
