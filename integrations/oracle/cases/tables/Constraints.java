package tables;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(
    name = "constraints_table",
    uniqueConstraints = {
      @UniqueConstraint(
          name = "uk_pair",
          columnNames = {"first", "second_one"}),
      @UniqueConstraint(columnNames = {"first", "friend_id"}),
      @UniqueConstraint(columnNames = "LAST")
    },
    indexes = {
      @Index(name = "idx_first", columnList = "first"),
      @Index(columnList = "first, second_one desc"),
      @Index(columnList = "last asc"),
      @Index(name = "idx_unique", columnList = "third", unique = true),
      @Index(columnList = "friend_id")
    })
class Constraints {
  @Id Long id;
  String first;

  @Column(name = "second_one")
  String second;

  @Column(nullable = false)
  String last;

  String third;

  @ManyToOne
  @JoinColumn(name = "friend_id")
  Constraints friend;
}
