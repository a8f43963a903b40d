package hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

@Entity
class Incremented {
  @Id
  @GeneratedValue(generator = "inc")
  @GenericGenerator(name = "inc", strategy = "increment")
  Long id;
}

@Entity
class SequenceStyled {
  @Id
  @GeneratedValue(generator = "styled")
  @GenericGenerator(
      name = "styled",
      strategy = "org.hibernate.id.enhanced.SequenceStyleGenerator",
      parameters = {
        @Parameter(name = "sequence_name", value = "styled_seq"),
        @Parameter(name = "initial_value", value = "100"),
        @Parameter(name = "increment_size", value = "5")
      })
  Long id;
}

@Entity
class Uuid2 {
  @Id
  @GeneratedValue(generator = "uuid2gen")
  @GenericGenerator(name = "uuid2gen", strategy = "uuid2")
  String id;
}
