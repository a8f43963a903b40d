package inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.DiscriminatorFormula;

/** What a subclass requires is checked by a formula, where that tells the classes apart. */
@Entity
@DiscriminatorFormula("case when number is null then 'x' else 'y' end")
@DiscriminatorValue("x")
class FormulaChecks {
  @Id Long id;
  @Column int inherited;
}

@Entity
@DiscriminatorValue("y")
class FormulaCheck extends FormulaChecks {
  int number;

  @Column(nullable = false)
  String text;
}
