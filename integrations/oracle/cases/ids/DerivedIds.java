package ids;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.io.Serializable;

@Entity
class Person {
  @Id @GeneratedValue Long id;
}

@Entity
class Passport {
  @Id Long id;
  @MapsId @OneToOne Person person;
}

@Entity
class Driver {
  @Id @OneToOne Person self;
  String license;
}

@Entity
class DriverPhoto {
  @Id @OneToOne Driver driver;
}

@Entity
class Membership {
  @EmbeddedId Key key;

  @MapsId("personId")
  @ManyToOne
  Person person;

  @ManyToOne Passport passport;

  @Embeddable
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    Long personId;
    String club;
  }
}

@Entity
class MembershipFee {
  @Id Long id;
  @ManyToOne Membership membership;
}

@Entity
class PersonDetails {
  @Id Long id;
  @OneToOne @PrimaryKeyJoinColumn Person person;
}

@Entity
class PersonNote {
  @Id
  @Column(name = "ignored")
  Long id;

  @MapsId
  @ManyToOne
  @JoinColumn(name = "the_person")
  Person person;
}
