package collections;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where it is heeded that there be no foreign key, and where it isn't. */
@Entity
@Table(name = "unwanted")
class UnwantedKeys {
  @Id Long id;

  @ManyToMany
  @JoinTable(
      name = "uw1",
      joinColumns =
          @JoinColumn(name = "own", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))
  Set<UnwantedOther> uw1;

  @OneToMany
  @JoinTable(
      name = "uw2",
      joinColumns =
          @JoinColumn(name = "own", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))
  Set<UnwantedKeys> uw2;

  @ManyToOne
  @JoinTable(
      name = "uw3",
      joinColumns =
          @JoinColumn(name = "own", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))
  UnwantedOther uw3;

  @ManyToMany
  @JoinTable(
      name = "uw4",
      inverseJoinColumns =
          @JoinColumn(name = "inv", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))
  Set<UnwantedOther> uw4;

  @OneToMany
  @JoinTable(
      name = "uw5",
      inverseJoinColumns =
          @JoinColumn(name = "inv", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))
  Set<UnwantedKeys> uw5;

  @ManyToOne
  @JoinTable(
      name = "uw6",
      inverseJoinColumns =
          @JoinColumn(name = "inv", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))
  UnwantedOther uw6;

  @ManyToMany
  @JoinTable(
      name = "uw7",
      joinColumns =
          @JoinColumn(name = "own", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)),
      inverseJoinColumns =
          @JoinColumn(name = "inv", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))
  Set<UnwantedOther> uw7;

  @OneToMany
  @JoinTable(
      name = "uw8",
      joinColumns =
          @JoinColumn(name = "own", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)),
      inverseJoinColumns =
          @JoinColumn(name = "inv", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))
  Set<UnwantedKeys> uw8;

  @ManyToOne
  @JoinTable(
      name = "uw9",
      joinColumns =
          @JoinColumn(name = "own", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)),
      inverseJoinColumns =
          @JoinColumn(name = "inv", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))
  UnwantedOther uw9;

  @ManyToMany
  @JoinTable(name = "uw10", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Set<UnwantedOther> uw10;

  @OneToMany
  @JoinTable(name = "uw11", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Set<UnwantedKeys> uw11;

  @ManyToOne
  @JoinTable(name = "uw12", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  UnwantedOther uw12;

  @ManyToMany
  @JoinTable(name = "uw13", inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Set<UnwantedOther> uw13;

  @OneToMany
  @JoinTable(name = "uw14", inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Set<UnwantedKeys> uw14;

  @ManyToOne
  @JoinTable(name = "uw15", inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  UnwantedOther uw15;

  @ElementCollection
  @CollectionTable(
      name = "uw16",
      joinColumns =
          @JoinColumn(name = "own", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))
  List<String> uw16;

  @ElementCollection
  @CollectionTable(name = "uw17", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  List<String> uw17;

  @ElementCollection
  @CollectionTable(
      name = "uw18",
      joinColumns =
          @JoinColumn(
              name = "own",
              foreignKey =
                  @ForeignKey(
                      name = "uw18_fk",
                      foreignKeyDefinition =
                          "foreign key (own) references unwanted on delete cascade")))
  List<String> uw18;

  @ElementCollection
  @CollectionTable(
      name = "uw19",
      joinColumns = @JoinColumn(name = "own"),
      foreignKey =
          @ForeignKey(
              name = "uw19_fk",
              foreignKeyDefinition = "foreign key (own) references unwanted on delete cascade"))
  List<String> uw19;

  @ElementCollection
  @CollectionTable(name = "uw20")
  @MapKeyJoinColumn(name = "k", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Map<UnwantedOther, String> uw20;

  @ElementCollection
  @CollectionTable(name = "uw21")
  List<UnwantedEmbeddable> uw21;

  @OneToMany
  @JoinColumn(name = "uw22", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  List<UnwantedKeys> uw22;

  @ManyToMany
  @JoinTable(
      name = "uw_both",
      foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),
      inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Set<UnwantedOther> bothOfTable;

  @ManyToMany
  @JoinTable(
      name = "uw_columns",
      joinColumns =
          @JoinColumn(name = "own", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)),
      inverseJoinColumns =
          @JoinColumn(name = "inv", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))
  Set<UnwantedOther> bothOfColumns;

  @ManyToOne
  @JoinColumn(name = "first", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  UnwantedOther first;

  @OneToOne
  @JoinColumn(name = "single", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  UnwantedOther single;
}

@Entity
class UnwantedOther {
  @Id Long id;

  @ManyToMany(mappedBy = "bothOfTable")
  Set<UnwantedKeys> backOfTable;

  @ManyToMany(mappedBy = "bothOfColumns")
  Set<UnwantedKeys> backOfColumns;

  @OneToMany(mappedBy = "first")
  Set<UnwantedKeys> many;

  @OneToOne(mappedBy = "single")
  UnwantedKeys back;
}

@Embeddable
class UnwantedEmbeddable {
  @ManyToOne
  @JoinColumn(name = "r", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  UnwantedOther reference;

  int number;
}
