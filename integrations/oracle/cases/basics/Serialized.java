package basics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.io.Serializable;
import java.net.URI;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.util.BitSet;

@Entity
class Serialized {
  @Id Long id;
  Serializable anything;
  Point point;
  URI uri;
  Period period;
  YearMonth yearMonth;
  MonthDay monthDay;
  BitSet bits;
  StringBuilder builder;
  @Lob Point large;
}

class Point implements Serializable {
  private static final long serialVersionUID = 1L;
  int x;
  int y;
}
