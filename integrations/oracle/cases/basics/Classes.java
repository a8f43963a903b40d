package basics;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

/** Classes that are serialized, though an interface or a parent of theirs has a column. */
@Entity
class Classes {
  @Id Long id;
  Inet4Address four;
  Inet6Address six;
  HashMap<String, String> hm;
  ArrayList<String> al;
  LinkedList<Integer> ll;
  TreeSet<Integer> ts;
  GregorianCalendar gc;
  java.text.DecimalFormat df;
  AbstractMap.SimpleEntry<String, String> entry;
  Optional1 o;
  Exception e;
  java.util.concurrent.atomic.AtomicLong al2;
  Properties props;
  Byte b;

  static class Optional1 implements Serializable {}
}
