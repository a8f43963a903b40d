package hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.IdGeneratorType;
import org.hibernate.annotations.Parameter;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.IdentifierGenerator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;

/** Generators of an application's own; what they extend decides whether there is a sequence. */
public final class OwnGenerators {
  private OwnGenerators() {}

  public static class Styled extends SequenceStyleGenerator {
    private static final long serialVersionUID = 1L;
  }

  public static class StyledTwice extends Styled {
    private static final long serialVersionUID = 1L;
  }

  public static class Tabled extends TableGenerator {
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

@IdGeneratorType(OwnGenerators.Styled.class)
@Retention(RetentionPolicy.RUNTIME)
@interface StyledId {}

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
class OwnStyledByAnnotation {
  @Id @StyledId Long id;
}

@Entity
class OwnTabled {
  @Id
  @GeneratedValue(generator = "own_tabled_numbers")
  @GenericGenerator(name = "own_tabled_numbers", type = OwnGenerators.Tabled.class)
  Long id;
}

@Entity
class OwnTabledByParameters {
  @Id
  @GeneratedValue(generator = "tabled_by_parameters")
  @GenericGenerator(
      name = "tabled_by_parameters",
      strategy = "enhanced-table",
      parameters = {
        @Parameter(name = "table_name", value = "own_numbers"),
        @Parameter(name = "segment_column_name", value = "of_what"),
        @Parameter(name = "value_column_name", value = "so_far")
      })
  Long id;
}

@Entity
class OwnIdeated {
  @Id
  @GeneratedValue(generator = "own_ideated")
  @GenericGenerator(name = "own_ideated", type = OwnGenerators.Ideated.class)
  Long id;
}
