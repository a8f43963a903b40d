package dev.limbeck.processor.diff;

import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.schema.ColumnType;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Something that a change does or needs, and that a person should know before it runs. */
public sealed interface Finding {

  /** Returns what kind of problem this is; some are errors, which stop the build. */
  ProblemCode code();

  /** Returns the table where it is: as in the new schema, unless it is only in the former. */
  QualifiedName table();

  /** Returns the column where it is; one of the new schema, where it names one at all. */
  default Optional<String> column() {
    return Optional.empty();
  }

  /** Returns what it is, why it matters and what to do, in whole sentences. */
  String message();

  /** Writes a name as an annotation has it. */
  private static String literal(Object name) {
    return '"' + name.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** A table is dropped with its rows. */
  record LosesTable(QualifiedName table) implements Finding {
    @Override
    public ProblemCode code() {
      return ProblemCode.LOSES_TABLE;
    }

    @Override
    public String message() {
      return "The table "
          + table
          + " is dropped with all its rows: no entity maps to it any more. A downgrade brings back"
          + " the table, not the rows. To keep it until no running version needs it, compile with"
          + " -Alimbeck.drops=hold; to say that it is meant, put @Dropped("
          + literal(table)
          + ") on any entity.";
    }
  }

  /** A column is dropped with its values. */
  record LosesColumn(QualifiedName table, String dropped) implements Finding {
    @Override
    public ProblemCode code() {
      return ProblemCode.LOSES_COLUMN;
    }

    @Override
    public String message() {
      return "The column "
          + table
          + "."
          + dropped
          + " is dropped with all its values: no attribute maps to it any more. A downgrade brings"
          + " back the column, not the values. To keep it until no running version needs it,"
          + " compile with -Alimbeck.drops=hold; to say that it is meant, put @Dropped("
          + literal(dropped)
          + ") on the entity.";
    }
  }

  /** A column's new type can't hold every value that the old one can. */
  record NarrowsType(QualifiedName table, String name, ColumnType from, ColumnType to)
      implements Finding {
    @Override
    public ProblemCode code() {
      return ProblemCode.NARROWS_TYPE;
    }

    @Override
    public Optional<String> column() {
      return Optional.of(name);
    }

    @Override
    public String message() {
      return "The column "
          + table
          + "."
          + name
          + " changes from "
          + from
          + " to "
          + to
          + ", which doesn't hold every value of "
          + from
          + (isZoned(from) == isZoned(to) || !from.isAkinTo(to)
              ? ": the upgrade fails on a value that can't be converted, or it is rounded."
              : ": the upgrade converts it by the time zone of its session, which is that of the"
                  + " JVM (user.timezone) with PostgreSQL's driver.");
    }

    private static boolean isZoned(ColumnType type) {
      return type.name().endsWith(" with time zone");
    }
  }

  /** A table's rows are written anew, while nobody can read or write it. */
  record RewritesTable(QualifiedName table, String name, String cause) implements Finding {
    @Override
    public ProblemCode code() {
      return ProblemCode.REWRITES_TABLE;
    }

    @Override
    public Optional<String> column() {
      return Optional.of(name);
    }

    @Override
    public String message() {
      return "PostgreSQL writes every row of "
          + table
          + " anew, and lets nobody read or write the table meanwhile: "
          + cause
          + ". On a large table, plan for it.";
    }
  }

  /** A default stays as it is while the type of its column is made anew. */
  record DefaultMayNotFit(QualifiedName table, String name, String type, String value)
      implements Finding {
    @Override
    public ProblemCode code() {
      return ProblemCode.DEFAULT_MAY_NOT_FIT;
    }

    @Override
    public Optional<String> column() {
      return Optional.of(name);
    }

    @Override
    public String message() {
      return "The column "
          + table
          + "."
          + name
          + " keeps the default "
          + value
          + " while "
          + type
          + " changes: if it doesn't fit the new type, the upgrade fails and changes nothing."
          + " If so, give the column a default that fits, in the same revision.";
    }
  }

  /** A column is gone, and others are new that could be the same one under another name. */
  record PossibleColumnRename(QualifiedName table, String from, List<String> candidates)
      implements Finding {
    /** Copies the list. */
    public PossibleColumnRename {
      candidates = List.copyOf(candidates);
    }

    @Override
    public ProblemCode code() {
      return ProblemCode.POSSIBLE_RENAME;
    }

    @Override
    public Optional<String> column() {
      return candidates.stream().findFirst();
    }

    @Override
    public String message() {
      return "The column "
          + from
          + " of "
          + table
          + " is gone, and "
          + String.join(", ", candidates)
          + (candidates.size() == 1 ? " is" : " are")
          + " new: was it renamed? If so, put @RenamedFrom("
          + literal(from)
          + ") on the attribute of "
          + String.join(" or ", candidates)
          + ", and its values stay. If not, put @Dropped("
          + literal(from)
          + ") on the entity, and its values are lost.";
    }
  }

  /** A table is gone, and others are new that could be the same one under another name. */
  record PossibleTableRename(QualifiedName from, List<QualifiedName> candidates)
      implements Finding {
    /** Copies the list. */
    public PossibleTableRename {
      candidates = List.copyOf(candidates);
    }

    @Override
    public ProblemCode code() {
      return ProblemCode.POSSIBLE_RENAME;
    }

    @Override
    public QualifiedName table() {
      return candidates.get(0);
    }

    @Override
    public String message() {
      String names = candidates.stream().map(Object::toString).collect(Collectors.joining(", "));
      return "The table "
          + from
          + " is gone, and "
          + names
          + (candidates.size() == 1 ? " is" : " are")
          + " new and much like it: was it renamed? If so, put @RenamedFrom("
          + literal(from)
          + ") on the entity of "
          + names.replace(", ", " or ")
          + ", and its rows stay. If not, put @Dropped("
          + literal(from)
          + ") on any entity, and its rows are lost.";
    }
  }

  /** A table that exists gets a required column, and nothing says what its rows hold there. */
  record RequiredWithoutBackfill(QualifiedName table, String name) implements Finding {
    @Override
    public ProblemCode code() {
      return ProblemCode.REQUIRED_WITHOUT_BACKFILL;
    }

    @Override
    public Optional<String> column() {
      return Optional.of(name);
    }

    @Override
    public String message() {
      return "The new column "
          + table
          + "."
          + name
          + " is required, and nothing says what the rows that exist hold in it. Put"
          + " @Backfill(\"an SQL expression\") on the attribute; or give the column a default; or"
          + " let it be nullable.";
    }
  }

  /**
   * A constraint is added that rows may break which exist.
   *
   * @param query finds the rows that would make the upgrade fail
   */
  record RowsMayViolate(QualifiedName table, Optional<String> column, String rule, String query)
      implements Finding {
    @Override
    public ProblemCode code() {
      return ProblemCode.ROWS_MAY_VIOLATE;
    }

    @Override
    public String message() {
      return "The upgrade fails if rows of "
          + table
          + " break the new rule \""
          + rule
          + "\". Before you deploy, this must find none: "
          + query;
    }
  }

  /** Something that left the model is kept, because drops are on hold. */
  record Holds(QualifiedName table, Optional<String> held) implements Finding {
    @Override
    public ProblemCode code() {
      return ProblemCode.HOLDS;
    }

    @Override
    public String message() {
      return held.map(name -> "The column " + table + "." + name)
              .orElseGet(() -> "The table " + table)
          + " left the model and is kept, because of limbeck.drops=hold. Once no running version"
          + " needs it, compile with limbeck.drops=now.";
    }
  }

  /** A table's options changed, which no operation does. */
  record OptionsStay(QualifiedName table, String from, String to) implements Finding {
    @Override
    public ProblemCode code() {
      return ProblemCode.OPTIONS_STAY;
    }

    @Override
    public String message() {
      return "The table "
          + table
          + " was created with the options \""
          + from
          + "\" and keeps them; the entity says \""
          + to
          + "\". Change the table by hand with op.sql in an empty revision"
          + " (-Alimbeck.revision=empty), or put the former options back on the entity.";
    }
  }
}
