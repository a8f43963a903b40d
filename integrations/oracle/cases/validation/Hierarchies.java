package validation;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/** Constraints in tables of subclasses of their own, on keys, records and arrays. */
class Hierarchies {
  @Entity(name = "ValidJoined")
  @Inheritance(strategy = InheritanceType.JOINED)
  static class Joined {
    @Id @NotNull Long id;
    @NotNull String name;
  }

  @Entity(name = "ValidJoinedBelow")
  static class JoinedBelow extends Joined {
    @NotNull
    @Size(max = 18)
    String title;

    @NotNull @ManyToOne Joined reference;

    @Min(1)
    Integer amount;
  }

  @Entity(name = "ValidPerClass")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  static class PerClass {
    @Id Long id;
    @NotBlank String name;
  }

  @Entity(name = "ValidPerClassBelow")
  static class PerClassBelow extends PerClass {
    @NotEmpty
    @Size(max = 18)
    String title;

    @NotNull @OneToOne PerClass reference;
  }

  @Embeddable
  record Address(@NotNull @Size(max = 12) String street, @Max(9) Integer number) {}

  @Entity(name = "ValidRecords")
  static class Records {
    @Id Long id;
    @Valid @NotNull @Embedded Address address;
  }

  @Entity(name = "ValidElements")
  static class Elements {
    @Id Long id;
    @ElementCollection List<@Valid Address> addresses;

    @Size(max = 3)
    String[] texts;

    @Size(max = 3)
    List<String> list;

    @Size(max = 3)
    @NotEmpty
    @ManyToMany
    Set<Elements> others;

    @NotNull
    @OneToMany(mappedBy = "owner")
    List<Owned> owned;
  }

  @Entity(name = "ValidOwned")
  static class Owned {
    @Id Long id;

    @NotNull
    @ManyToOne
    @JoinColumn(name = "owner_id")
    Elements owner;

    @NotNull
    @ManyToOne
    @JoinTable(name = "valid_link")
    Elements linked;
  }
}
