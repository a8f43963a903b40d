package basics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;

@Entity
class Numbers {
  @Id long id;
  byte tiny;
  Byte tinyObject;
  short small;
  Short smallObject;
  int number;
  Integer numberObject;
  Long bigObject;
  float single;
  Float singleObject;
  double precise;
  Double preciseObject;
  BigDecimal amount;
  BigInteger huge;
}
