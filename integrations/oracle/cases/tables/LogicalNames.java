package tables;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

@Entity
@Table(
    uniqueConstraints = {
      @UniqueConstraint(columnNames = {"firstName", "homeTown_id"}),
      @UniqueConstraint(name = "UK_Mixed_Case", columnNames = "lastName")
    },
    indexes = {
      @Index(name = "IDX_Mixed_Case", columnList = "lastName, firstName DESC"),
      @Index(columnList = "homeTown_id")
    })
class LogicalNames {
  @Id Long id;
  String firstName;
  String lastName;
  @ManyToOne LogicalNames homeTown;
}
