package toone;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.Set;

/**
 * A join column beside a join table describes the column of the target, whatever the table says.
 */
class ColumnsBesideTables {
  @Entity(name = "BesideShelf")
  static class Shelf {
    @Id Long id;

    @OneToMany
    @JoinTable(
        name = "beside_shelf_book",
        joinColumns = @JoinColumn(name = "shelf_no"),
        inverseJoinColumns = @JoinColumn(name = "book_no"))
    Set<Book> books;
  }

  @Entity(name = "BesideBook")
  static class Book {
    @Id Long id;

    @ManyToOne(optional = false)
    @JoinTable(name = "beside_shelf_book", joinColumns = @JoinColumn(name = "book_no"))
    @JoinColumn(name = "shelf_no")
    Shelf shelf;

    @OneToOne
    @JoinTable(name = "beside_favourite")
    @JoinColumn(name = "favourite_no", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Shelf favourite;

    @ManyToOne
    @JoinTable(name = "beside_other", inverseJoinColumns = @JoinColumn(name = "unheeded"))
    @JoinColumn(name = "heeded", nullable = false)
    Shelf other;
  }
}
