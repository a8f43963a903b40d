package toone;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;

@Entity
class Team {
  @Id Long id;

  @OneToMany(mappedBy = "team")
  List<Player> players;
}

@Entity
class Player {
  @Id Long id;

  @ManyToOne
  @JoinTable(
      name = "team_players",
      joinColumns = @JoinColumn(name = "player_id"),
      inverseJoinColumns = @JoinColumn(name = "team_id"))
  Team team;
}
