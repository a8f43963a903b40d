package naming;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** Quotes of each kind, around the name of each thing. */
@Entity
@Table(name = "\"DoubleQuoted\"")
class QuotedEverywhere {
  @Id
  @Column(name = "`theId`")
  Long id;

  @Column(name = "[brackets]")
  String b;

  @Column(name = "\"lower\"")
  String l;

  @ManyToMany
  @JoinTable(
      name = "\"Joined\"",
      joinColumns = @JoinColumn(name = "\"L\""),
      inverseJoinColumns = @JoinColumn(name = "`R`"))
  Set<QuotedEverywhere> all;

  @ElementCollection
  @OrderColumn(name = "`Pos`")
  @CollectionTable(name = "`Texts`")
  @Column(name = "`Text`")
  List<String> texts;

  @ElementCollection
  @MapKeyColumn(name = "`K`")
  Map<String, String> map;

  @OneToMany List<QuotedEverywhere> list;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "`Up`")
@DiscriminatorColumn(name = "`Kind`")
class QuotedUp {
  @Id @GeneratedValue Long id;
}

@Entity
@Table(name = "`Down`")
@PrimaryKeyJoinColumn(name = "`UpId`")
class QuotedDown extends QuotedUp {
  String x;
}

@Entity
@SecondaryTable(name = "`Sec`", pkJoinColumns = @PrimaryKeyJoinColumn(name = "`Pk`"))
class QuotedSecondary {
  @Id Long id;

  @Column(table = "`Sec`", name = "`Val`")
  String v;
}

@Entity
@SequenceGenerator(name = "qs", sequenceName = "`My Seq`")
class QuotedSeq {
  @Id
  @GeneratedValue(generator = "qs")
  Long id;
}

@Entity
@Table(schema = "`My Schema`")
class InQuotedSchema {
  @Id @GeneratedValue Long id;
}
