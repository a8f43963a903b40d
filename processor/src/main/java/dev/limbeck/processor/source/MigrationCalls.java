package dev.limbeck.processor.source;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Change;
import dev.limbeck.operation.SchemaOperation.Renamed;
import dev.limbeck.processor.source.JavaToken.Kind;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Finds calls in a migration's text, whoever wrote it. */
public final class MigrationCalls {

  private MigrationCalls() {}

  /** Returns what {@code text} renames, up and down, as far as names are plain literals. */
  public static List<SchemaOperation> renames(String text) {
    List<JavaToken> tokens = Fingerprint.canonical(JavaTokens.of(text));
    List<SchemaOperation> renames = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      List<String> names = arguments(tokens, i + 1);
      if (tokens.get(i).is("renameTable") && names.size() == 2) {
        renames.add(
            SchemaOperation.rename(
                Renamed.TABLE,
                QualifiedName.parse(names.get(0)),
                QualifiedName.parse(names.get(1))));
      } else if (tokens.get(i).is("renameColumn") && names.size() == 3) {
        renames.add(
            SchemaOperation.renamePart(
                Renamed.COLUMN, QualifiedName.parse(names.get(0)), names.get(1), names.get(2)));
      }
    }
    return renames;
  }

  /** Returns whether a statement in {@code text} seems to be that operation. */
  public static boolean contains(String text, SchemaOperation operation) {
    List<JavaToken> call = Fingerprint.canonical(JavaTokens.of(code(operation)));
    String verb = call.stream().filter(MigrationCalls::isVerb).findFirst().orElseThrow().text();
    List<String> names =
        call.stream()
            .filter(token -> token.kind() == Kind.STRING)
            .map(JavaToken::text)
            .limit(operation instanceof Change change && change.from() == null ? 1 : 2)
            .toList();
    List<JavaToken> statement = new ArrayList<>();
    for (JavaToken token : Fingerprint.canonical(JavaTokens.of(text))) {
      statement.add(token);
      if (token.is(";")) {
        if (statement.stream().anyMatch(each -> each.is(verb))
            && names.stream().allMatch(name -> isSaid(name, statement))) {
          return true;
        }
        statement.clear();
      }
    }
    return false;
  }

  /** Returns whether two migrations have a statement in common. */
  public static boolean overlap(String text, String other) {
    return !Collections.disjoint(statements(text), statements(other));
  }

  /** Returns whether two migrations have the same statements, in whatever order. */
  public static boolean agree(String text, String other) {
    return Set.copyOf(statements(text)).equals(Set.copyOf(statements(other)));
  }

  private static List<List<String>> statements(String text) {
    List<List<String>> statements = new ArrayList<>();
    List<String> statement = new ArrayList<>();
    for (JavaToken token : Fingerprint.canonical(JavaTokens.of(text))) {
      if (token.is(";") || token.is("{") || token.is("}")) {
        if (!statement.isEmpty() && statement.get(0).equals("op")) {
          statements.add(List.copyOf(statement));
        }
        statement.clear();
      } else if (!token.isComment()) {
        statement.add(token.text());
      }
    }
    return statements;
  }

  /** Returns the call that makes {@code operation}, on one line. */
  public static String code(SchemaOperation operation) {
    Layout layout = new Layout();
    OperationCode.of(operation).layOut(layout);
    return layout.render(0).replaceAll("\\n\\s*", "");
  }

  private static boolean isSaid(String name, List<JavaToken> statement) {
    return statement.stream().anyMatch(t -> t.kind() == Kind.STRING && t.text().equals(name));
  }

  private static boolean isVerb(JavaToken token) {
    return token.kind() == Kind.WORD && !token.is("op") && !token.is("online");
  }

  private static List<String> arguments(List<JavaToken> tokens, int open) {
    List<String> arguments = new ArrayList<>();
    int i = open + 1;
    while (Fingerprint.isAt(tokens, open, "(")
        && i < tokens.size()
        && tokens.get(i).kind() == Kind.STRING) {
      arguments.add(tokens.get(i).text());
      i += Fingerprint.isAt(tokens, i + 1, ",") ? 2 : 1;
    }
    return arguments;
  }
}
