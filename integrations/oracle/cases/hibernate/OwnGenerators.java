package hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.IdentifierGenerator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;

/** Generators of an application's own; what they extend decides whether there is a sequence. */
public final class OwnGenerators {
  private OwnGenerators() {}

  public static class Styled extends SequenceStyleGenerator {
    private static final long serialVersionUID = 1L;
  }

  public static class StyledTwice extends Styled {
    private static final long serialVersionUID = 1L;
  }

  public static class Ideated implements IdentifierGenerator {
    private static final long serialVersionUID = 1L;

    @Override
    public Object generate(SharedSessionContractImplementor session, Object owner) {
      return System.nanoTime();
    }
  }
}

@Entity
class OwnStyled {
  @Id
  @GeneratedValue(generator = "own_styled")
  @GenericGenerator(
      name = "own_styled",
      strategy = "hibernate.OwnGenerators$Styled",
      parameters = {
        @Parameter(name = "sequence_name", value = "own_styled_ids"),
        @Parameter(name = "increment_size", value = "7")
      })
  Long id;
}

@Entity
class OwnStyledByType {
  @Id
  @GeneratedValue(generator = "styled_by_type")
  @GenericGenerator(name = "styled_by_type", type = OwnGenerators.StyledTwice.class)
  Long id;
}

@Entity
class OwnIdeated {
  @Id
  @GeneratedValue(generator = "own_ideated")
  @GenericGenerator(name = "own_ideated", type = OwnGenerators.Ideated.class)
  Long id;
}
