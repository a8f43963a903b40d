package hibernate_7;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.Properties;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.id.PersistentIdentifierGenerator;
import org.hibernate.id.enhanced.Optimizer;
import org.hibernate.id.enhanced.SequenceStyleGenerator;

/** A generator that has a sequence, but doesn't extend Hibernate's: it asks one. */
public final class WrappedSequences {
  private WrappedSequences() {}

  public static class Wrapper implements PersistentIdentifierGenerator {
    private static final long serialVersionUID = 1L;
    private final SequenceStyleGenerator sequence = new SequenceStyleGenerator();

    @Override
    public void configure(GeneratorCreationContext context, Properties parameters) {
      sequence.configure(context, parameters);
    }

    @Override
    public void registerExportables(Database database) {
      sequence.registerExportables(database);
    }

    @Override
    public void initialize(SqlStringGenerationContext context) {
      sequence.initialize(context);
    }

    @Override
    public Optimizer getOptimizer() {
      return sequence.getOptimizer();
    }

    @Override
    public Object generate(SharedSessionContractImplementor session, Object owner) {
      return sequence.generate(session, owner);
    }
  }
}

@Entity
class WrapsSequence {
  @Id
  @GeneratedValue(generator = "wrapped")
  @GenericGenerator(name = "wrapped", type = WrappedSequences.Wrapper.class)
  Long id;
}
