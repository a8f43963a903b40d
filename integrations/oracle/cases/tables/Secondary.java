package tables;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.UniqueConstraint;

@Entity
@SecondaryTable(name = "secondary_details")
@SecondaryTable(
    name = "secondary_more",
    pkJoinColumns = @PrimaryKeyJoinColumn(name = "owner_id"),
    uniqueConstraints = @UniqueConstraint(columnNames = "extra"),
    indexes = @Index(columnList = "extra2"))
class Secondary {
  @Id Long id;
  String here;

  @Column(table = "secondary_details", nullable = false)
  String there;

  @Column(table = "secondary_details")
  Integer number;

  @Column(table = "secondary_more")
  String extra;

  @Column(name = "extra2", table = "secondary_more", length = 10)
  String second;

  @ManyToOne
  @JoinColumn(table = "secondary_more", name = "friend_id")
  Secondary friend;

  @Embedded
  @AttributeOverride(name = "a", column = @Column(table = "secondary_details", name = "emb_a"))
  Piece piece;
}

@Embeddable
class Piece {
  Integer a;
}
