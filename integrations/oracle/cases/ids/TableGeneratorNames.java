package ids;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;

/** A generator's table is named like any other; its columns are called as written. */
class TableGeneratorNames {

  @Entity(name = "NumberedByNames")
  static class Names {
    @Id
    @GeneratedValue(generator = "nameGen")
    @TableGenerator(
        name = "nameGen",
        table = "MyNumbers",
        pkColumnName = "genName",
        valueColumnName = "genValue")
    Long id;
  }

  @Entity(name = "NumberedByQuotes")
  static class Quotes {
    @Id
    @GeneratedValue(generator = "QuotedGen")
    @TableGenerator(name = "QuotedGen", pkColumnName = "`Quoted Name`")
    Long id;
  }

  @Entity(name = "NumberedUndeclared")
  static class Undeclared {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "UndeclaredGen")
    Long id;
  }
}
