package collections;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Set;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Club {
  @Id Long id;
  @ElementCollection Set<String> names;
  @ManyToMany Set<Club> partners;
}

@Entity
class SportsClub extends Club {
  @ElementCollection List<Integer> scores;
  @OneToMany List<Club> rivals;
}

@MappedSuperclass
abstract class Group1 {
  @Id Long id;

  @ManyToMany
  @JoinTable(name = "group_clubs")
  Set<Club> clubs;
}

@Entity
class OnlyGroup extends Group1 {}
