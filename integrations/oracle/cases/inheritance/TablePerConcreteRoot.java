package inheritance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
@Table(uniqueConstraints = @UniqueConstraint(columnNames = "code"))
class Ticket {
  @Id Long id;
  String code;
}

@Entity
class GroupTicket extends Ticket {
  int people;
}

@Entity
class TicketUser {
  @Id Long id;
  @ManyToOne Ticket ticket;
  @ManyToOne GroupTicket groupTicket;

  @OneToMany
  @JoinColumn(name = "user_id")
  List<Ticket> tickets;
}
