package basics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

@Entity
class Interfaces {
  @Id Long id;
  CharSequenceHolder holder;
  Number1 number;
  List<Integer> numbers;
  Short[] shorts;
  boolean[] flags;
  Boolean[] flagObjects;
  float[] floats;
  UUID[] uuids;
  LocalDateTime[] times;
}

class CharSequenceHolder implements Serializable {
  private static final long serialVersionUID = 1L;
}

final class Number1 extends Number {
  private static final long serialVersionUID = 1L;

  @Override
  public int intValue() {
    return 0;
  }

  @Override
  public long longValue() {
    return 0;
  }

  @Override
  public float floatValue() {
    return 0;
  }

  @Override
  public double doubleValue() {
    return 0;
  }
}
