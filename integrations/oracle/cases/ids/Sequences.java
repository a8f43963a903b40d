package ids;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigInteger;

@Entity
class Automatic {
  @Id @GeneratedValue Long id;
}

@Entity
@Table(name = "own_table")
class AutomaticInOwnTable {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  Integer id;
}

@Entity(name = "Renamed")
class AutomaticRenamed {
  @Id
  @GeneratedValue(strategy = GenerationType.AUTO)
  short id;
}

@Entity
class AutomaticHuge {
  @Id @GeneratedValue BigInteger id;
}
