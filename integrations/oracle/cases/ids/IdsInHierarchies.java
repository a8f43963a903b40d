package ids;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Payment {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  Long id;
}

@Entity
class CardPayment extends Payment {
  String card;
}

@Entity
class CashPayment extends Payment {
  String till;
}

@Entity
@Table(name = "t_jobs")
@Inheritance(strategy = InheritanceType.JOINED)
class Job {
  @Id @GeneratedValue Long id;
}

@Entity
class PrintJob extends Job {}
