package basics;

import jakarta.persistence.*;
import java.util.*;

/** Only the interfaces of collections are arrays. */
@Entity
class CollectionClasses {
  @Id Long id;
  ArrayList<String> a;
  LinkedList<String> b;
  HashSet<String> c;
  LinkedHashSet<String> d;
  TreeSet<String> e;
  Vector<String> f;
  Stack<String> g;
  PriorityQueue<String> h;
  ArrayDeque<String> i;
  GregorianCalendar j;
  HashMap<String, String> k;
}
