package collections;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.util.List;

/** Overrides say of foreign keys in another table what they say of those in their own. */
class OverriddenForeignKeys {
  @Entity(name = "OverriddenItem")
  static class Item {
    @Id Long id;
  }

  @MappedSuperclass
  abstract static class Base {
    @OneToMany
    @JoinColumn(name = "base_free")
    List<Item> free;

    @OneToMany
    @JoinColumn(name = "base_kept", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    List<Item> kept;
  }

  @Embeddable
  static class Part {
    @OneToMany
    @JoinColumn(name = "part_free")
    List<Item> partly;

    @OneToMany
    @JoinColumn(name = "part_kept")
    List<Item> others;
  }

  @Entity(name = "OverriddenOwner")
  @AssociationOverride(
      name = "free",
      joinColumns = @JoinColumn(name = "owner_free"),
      foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  @AssociationOverride(name = "kept", joinColumns = @JoinColumn(name = "owner_kept"))
  static class Owner extends Base {
    @Id Long id;

    @Embedded
    @AssociationOverride(
        name = "partly",
        joinColumns = @JoinColumn(name = "owner_part"),
        foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Part part;

    /** Of collections, only the columns themselves say it. */
    @OneToMany
    @JoinColumns(
        value = @JoinColumn(name = "grouped"),
        foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    List<Item> grouped;
  }
}
