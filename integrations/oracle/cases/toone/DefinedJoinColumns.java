package toone;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A definition of a join column that isn't the type of the column it refers to. */
@Entity
class DefinedJoinColumns {
  @Id Long id;

  @ManyToOne
  @JoinColumn(name = "text_id", columnDefinition = "varchar(40)")
  DefinedText text;

  @ManyToOne
  @JoinColumn(columnDefinition = "bigint default 7", nullable = false)
  DefinedJoinColumns number;

  @OneToOne
  @JoinColumn(columnDefinition = "varchar(40) default 'x'")
  DefinedText single;

  @ManyToMany
  @JoinTable(
      name = "defined_many",
      joinColumns = @JoinColumn(name = "one", columnDefinition = "bigint default 7"),
      inverseJoinColumns = @JoinColumn(name = "two", columnDefinition = "varchar(40)"))
  Set<DefinedText> many;

  @OneToMany
  @JoinColumn(name = "owner_number", columnDefinition = "bigint default 7")
  List<DefinedText> owned;

  @ElementCollection
  @CollectionTable(
      name = "defined_words",
      joinColumns = @JoinColumn(name = "word_owner", columnDefinition = "bigint default 7"))
  List<String> words;

  @ManyToOne
  @JoinColumn(referencedColumnName = "code", columnDefinition = "varchar(41)")
  DefinedText byCode;

  @ManyToOne
  @JoinColumn(name = "named_code", referencedColumnName = "code", columnDefinition = "varchar(42)")
  DefinedText byNamedCode;

  @OneToMany
  @JoinTable(
      name = "defined_ones",
      joinColumns = @JoinColumn(columnDefinition = "bigint default 8"),
      inverseJoinColumns = @JoinColumn(columnDefinition = "varchar(43)"))
  Set<DefinedText> ones;

  @ElementCollection
  @CollectionTable(name = "defined_by_text")
  @MapKeyJoinColumn(name = "text_key", columnDefinition = "varchar(44)")
  Map<DefinedText, String> byText;

  @ElementCollection
  @CollectionTable(
      name = "defined_implicitly",
      joinColumns = @JoinColumn(columnDefinition = "bigint default 9"))
  @MapKeyJoinColumn(columnDefinition = "varchar(45)")
  Map<DefinedText, String> implicitly;

  @ManyToOne
  @JoinTable(
      name = "defined_reference",
      joinColumns = @JoinColumn(name = "one"),
      inverseJoinColumns = @JoinColumn(name = "two", columnDefinition = "varchar(46)"))
  DefinedText through;

  @ManyToOne
  @JoinColumn(name = "pair_one", referencedColumnName = "one", columnDefinition = "varchar(47)")
  @JoinColumn(name = "pair_two", referencedColumnName = "two", columnDefinition = "varchar(48)")
  DefinedPair pair;
}

@Embeddable
record DefinedKey(String one, String two) implements java.io.Serializable {}

@Entity
class DefinedPair {
  @EmbeddedId DefinedKey key;
}

@Entity
class DefinedText implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  @Id String id;

  @Column(unique = true)
  String code;
}
