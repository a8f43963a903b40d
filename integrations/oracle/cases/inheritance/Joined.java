package inheritance;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Account {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "account_id")
  Long id;

  String owner;
}

@Entity
class Savings extends Account {
  int months;

  @Basic(optional = false)
  BigDecimal rate;
}

@Entity
@PrimaryKeyJoinColumn(name = "giro_id")
class Giro extends Account {
  @ManyToOne Savings cover;
  @ElementCollection Set<String> cards;
}

@Entity
class YouthGiro extends Giro {
  String guardian;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "party_type")
abstract class Party {
  @Id Long id;
}

@Entity
@DiscriminatorValue("ORG")
class Organisation extends Party {
  String name;
}

@Entity
class Human extends Party {
  @OneToMany List<Organisation> employers;
}

@Entity
@OnDelete(action = OnDeleteAction.CASCADE)
class Robot extends Party {
  String serial;
}
