package hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.DialectOverride;
import org.hibernate.annotations.DiscriminatorFormula;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.PostgreSQLDialect;

/** What is said for PostgreSQL alone stands in the place of what is said for all. */
@Entity
@DialectOverride.Check(
    dialect = PostgreSQLDialect.class,
    override = @Check(constraints = "checked > 1"))
class OverridesForDialects {
  @Id Long id;
  int checked;

  @DialectOverride.ColumnDefault(dialect = PostgreSQLDialect.class, override = @ColumnDefault("7"))
  @ColumnDefault("8")
  int ours;

  @DialectOverride.ColumnDefault(dialect = H2Dialect.class, override = @ColumnDefault("7"))
  @ColumnDefault("8")
  int others;

  @DialectOverride.ColumnDefault(dialect = H2Dialect.class, override = @ColumnDefault("6"))
  @DialectOverride.ColumnDefault(dialect = Dialect.class, override = @ColumnDefault("7"))
  @DialectOverride.ColumnDefault(dialect = PostgreSQLDialect.class, override = @ColumnDefault("8"))
  int first;

  @DialectOverride.Check(
      dialect = PostgreSQLDialect.class,
      override = @Check(constraints = "again > 1"))
  @Check(constraints = "again > 2")
  int again;

  @DialectOverride.Formula(dialect = PostgreSQLDialect.class, override = @Formula("1"))
  @Formula("2")
  int formula;

  @DialectOverride.Formula(dialect = PostgreSQLDialect.class, override = @Formula("1"))
  int stored;
}

@Entity
@DialectOverride.DiscriminatorFormula(
    dialect = PostgreSQLDialect.class,
    override = @DiscriminatorFormula("'RootForDialect'"))
class RootForDialect {
  @Id Long id;
}

@Entity
class BelowForDialect extends RootForDialect {
  @ManyToOne
  @DialectOverride.JoinFormula(dialect = PostgreSQLDialect.class, override = @JoinFormula("id"))
  @JoinFormula("id + 0")
  RootForDialect root;
}
