package naming;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** Names with characters that need quotes are quoted without being asked to. */
@Entity
@Table(
    name = "With Space",
    indexes = {@Index(name = "an_index", columnList = "a b, `C d`")},
    uniqueConstraints =
        @UniqueConstraint(
            name = "`a unique`",
            columnNames = {"a b", "c-d"}))
class OtherCharacters {
  @Id Long id;

  @Column(name = "a b")
  String ab;

  @Column(name = "c-d")
  String cd;

  @Column(name = "`C d`")
  String quotedCd;

  @Column(name = "1st")
  String first;

  @Column(name = "x.y")
  String dotted;

  @ManyToOne
  @JoinColumn(name = "my friend")
  OtherCharacters friend;

  @ElementCollection
  @CollectionTable(name = "more things", joinColumns = @JoinColumn(name = "the owner"))
  @Column(name = "the value")
  List<String> things;
}
