package embeddables;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;
import java.util.Set;

@Entity
class Town {
  @Id Long id;
}

@Embeddable
class Stay {
  LocalDate since;
  @ManyToOne Town town;

  @OneToOne
  @JoinColumn(name = "birth_town")
  Town birth;

  @ElementCollection Set<String> rooms;
  @ManyToMany Set<Town> known;
}

@Entity
class Guest {
  @Id Long id;
  @Embedded Stay stay;
}

@Entity
class Traveller {
  @Id Long id;

  @Embedded
  @AssociationOverride(name = "town", joinColumns = @JoinColumn(name = "home_town"))
  @AssociationOverride(name = "birth", joinColumns = @JoinColumn(name = "b", nullable = false))
  @AssociationOverride(
      name = "known",
      joinTable =
          @JoinTable(
              name = "known_towns",
              joinColumns = @JoinColumn(name = "who"),
              inverseJoinColumns = @JoinColumn(name = "what")))
  @AttributeOverride(name = "rooms", column = @Column(name = "room_name"))
  Stay stay;
}
