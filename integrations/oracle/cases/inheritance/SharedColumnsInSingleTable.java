package inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

@Entity
class Event {
  @Id Long id;
}

@Entity
class LoginEvent extends Event {
  @Column(name = "detail")
  String userName;

  @ManyToOne
  @JoinColumn(name = "ref_id")
  Event cause;
}

@Entity
class LogoutEvent extends Event {
  @Column(name = "detail")
  String reason;

  @ManyToOne
  @JoinColumn(name = "ref_id")
  Event origin;
}
