package toone;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
class Referenced {
  @Id Long id;
}

@Entity
class ForeignKeys {
  @Id Long id;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(name = "fk_named"))
  Referenced named;

  @ManyToOne
  @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Referenced free;

  @ManyToOne
  @NotFound(action = NotFoundAction.IGNORE)
  Referenced ignored;

  @ManyToOne
  @OnDelete(action = OnDeleteAction.CASCADE)
  Referenced cascading;

  @ManyToOne
  @OnDelete(action = OnDeleteAction.SET_NULL)
  Referenced nulled;

  @ManyToOne
  @JoinColumn(
      name = "defined",
      foreignKey =
          @ForeignKey(
              name = "fk_defined",
              foreignKeyDefinition =
                  "foreign key (defined) references Referenced (id) on delete cascade"))
  Referenced defined;

  @ManyToMany
  @JoinTable(
      name = "unchecked",
      foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),
      inverseForeignKey = @ForeignKey(name = "fk_inverse"))
  Set<Referenced> unchecked;

  @ElementCollection
  @CollectionTable(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Set<String> texts;

  @ElementCollection
  @OnDelete(action = OnDeleteAction.CASCADE)
  List<String> deleted;
}
