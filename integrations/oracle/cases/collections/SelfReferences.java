package collections;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.Set;

@Entity
class Friend {
  @Id Long id;
  @ManyToMany Set<Friend> friends;

  @ManyToMany(mappedBy = "friends")
  Set<Friend> admirers;

  @OneToMany
  @JoinColumn(name = "boss_id")
  Set<Friend> staff;
}
