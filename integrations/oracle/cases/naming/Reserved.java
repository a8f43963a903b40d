package naming;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;

@Entity
@Table(name = "\"user\"")
class User {
  @Id Long id;

  @Column(name = "\"select\"")
  String select;

  @ManyToOne
  @JoinColumn(name = "\"group\"")
  User group;

  @ElementCollection
  @CollectionTable(name = "`user tags`")
  List<String> tags;
}
