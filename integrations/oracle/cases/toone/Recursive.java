package toone;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.List;

@Entity
class Category {
  @Id @GeneratedValue Long id;
  @ManyToOne Category parent;

  @OneToMany(mappedBy = "parent")
  List<Category> children;

  @OneToOne Category twin;
}
