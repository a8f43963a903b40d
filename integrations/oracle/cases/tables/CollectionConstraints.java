package tables;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Set;

@Entity
@Table(name = "cc")
class CollectionConstraints {
  @Id Long id;

  @ElementCollection
  @CollectionTable(
      name = "cc_words",
      joinColumns = @JoinColumn(name = "cc_id", nullable = false),
      uniqueConstraints =
          @UniqueConstraint(
              name = "uk_words",
              columnNames = {"cc_id", "word"}),
      indexes = @Index(name = "idx_words", columnList = "word"))
  @Column(name = "word", nullable = false, length = 60)
  List<String> words;

  @ManyToMany
  @JoinTable(
      name = "cc_pairs",
      joinColumns =
          @JoinColumn(
              name = "one",
              foreignKey =
                  @ForeignKey(
                      name = "fk_one",
                      foreignKeyDefinition =
                          "foreign key (one) references cc (id)" + " on delete cascade")),
      inverseJoinColumns = @JoinColumn(name = "two"))
  Set<CollectionConstraints> pairs;
}
