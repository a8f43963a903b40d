package tables;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.SecondaryTable;
import org.hibernate.annotations.Check;

/** The check of a class is made in that of its tables which has the most of its columns. */
@Entity
@SecondaryTable(name = "checks_edition")
@Check(
    name = "thirteen_digits",
    constraints = "case when isbn is not null then length(isbn) = 13 else true end")
@Check(name = "numbered_from_one", constraints = "edition > 0")
@Check(name = "of_both", constraints = "\"edition\" > 0 or title = 'isbn'")
class ChecksOfSecondary {
  @Id Long id;
  String isbn;

  @Column(table = "checks_edition")
  int edition;

  @Column(table = "checks_edition")
  String title;
}
