package hibernate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

/** Comments, checks and defaults on what has a table of its own, or several columns. */
@Entity
class CommentsOfAll {
  @Id
  @Comment("The key")
  Long id;

  @ManyToMany
  @JoinTable(name = "commented_many")
  @Comment("Of many")
  Set<CommentsOfAll> many;

  @OneToMany
  @JoinTable(name = "commented_ones")
  @Comment("Of ones")
  List<CommentsOfAll> ones;

  @ElementCollection
  @CollectionTable(name = "commented_map")
  @Comment("Of a map")
  Map<String, Integer> map;

  @Embedded CommentedPart part;

  @OneToOne
  @JoinColumn(name = "single_id")
  @Comment("Of one")
  CommentsOfAll single;

  @ElementCollection
  @CollectionTable(name = "commented_parts")
  List<CommentedPart> parts;

  @Comment("Of an enum")
  @Enumerated(EnumType.STRING)
  @ColumnDefault("'UP'")
  @Column(nullable = false)
  Direction direction;

  enum Direction {
    UP,
    DOWN
  }
}

@Embeddable
class CommentedPart {
  @Comment("Of a part")
  @ColumnDefault("3")
  @Check(constraints = "inside > 2")
  Integer inside;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@Comment("Of a root")
class CommentedRoot {
  @Id Long id;
}

@Entity
@Comment("Of one below")
@Check(name = "below_check", constraints = "below > 0")
class CommentedBelow extends CommentedRoot {
  Integer below;
}

@Entity
@Comment("Of a single table")
class CommentedSingle {
  @Id Long id;
}

@Entity
@Check(name = "single_check", constraints = "below > 0")
class CommentedSingleBelow extends CommentedSingle {
  @Comment("Below")
  @ColumnDefault("1")
  Integer below;
}
