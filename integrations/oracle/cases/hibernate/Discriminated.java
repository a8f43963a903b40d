package hibernate;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.DiscriminatorFormula;

@Entity
@DiscriminatorFormula("case when amount is null then 'Base' else 'Sub' end")
@DiscriminatorValue("Base")
class Formulated {
  @Id Long id;
}

@Entity
@DiscriminatorValue("Sub")
class FormulatedSub extends Formulated {
  Integer amount;
}

@Entity
@DiscriminatorColumn(name = "t")
@DiscriminatorValue("null")
class NullDiscriminated {
  @Id Long id;
}

@Entity
@DiscriminatorValue("not null")
class OtherDiscriminated extends NullDiscriminated {}
