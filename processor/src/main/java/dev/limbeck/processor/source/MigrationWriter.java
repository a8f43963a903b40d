package dev.limbeck.processor.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.limbeck.operation.Operations;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.processor.source.Expression.Chain;
import dev.limbeck.processor.source.Expression.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/**
 * Writes migrations as google-java-format lays them out.
 *
 * <p>Equal specifications give equal texts.
 */
public final class MigrationWriter {

  /** So many strings make about 20 kB of code; Java has methods of 64 kB at most. */
  private static final int MAX_STRINGS = 1_000;

  private static final ClassName MIGRATION = ClassName.get("dev.limbeck", "Migration");
  private static final ClassName REVISION = ClassName.get("dev.limbeck", "Revision");

  /** Stands where the header will: the id in it is a hash over the body. */
  private static final String PLACEHOLDER = "Placeholder";

  private MigrationWriter() {}

  /** Returns the migration that {@code spec} describes, with its id and name. */
  public static MigrationSource write(MigrationSpec spec) {
    String draft = draft(spec);
    String declaration = "@Revision\npublic final class " + PLACEHOLDER + " implements Migration {";
    int start = draft.indexOf(declaration);
    String rest = draft.substring(start + declaration.length());
    String id = Fingerprint.id(spec.parents(), JavaTokens.of("{" + rest));
    String className = Header.className(spec.depth(), id, spec.message());
    return new MigrationSource(
        className, id, draft.substring(0, start) + Header.of(spec, id, className) + rest);
  }

  private static String draft(MigrationSpec spec) {
    List<Chain> upgrade = spec.upgrade().stream().map(OperationCode::of).toList();
    List<Chain> downgrade = spec.downgrade().stream().map(OperationCode::of).toList();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(PLACEHOLDER)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(REVISION)
            .addSuperinterface(MIGRATION);
    List<TypeSpec> parts = new ArrayList<>();
    type.addMethod(method("upgrade", spec.upgrade(), upgrade, upHint(spec), parts));
    type.addMethod(method("downgrade", spec.downgrade(), downgrade, downHint(spec), parts));
    type.addTypes(parts);
    JavaFile.Builder file =
        JavaFile.builder(spec.packageName(), type.build()).skipJavaLangImports(true).indent("  ");
    Set<Member> members =
        new TreeSet<>(
            Comparator.comparing((Member member) -> member.owner().getName())
                .thenComparing(Member::name));
    upgrade.forEach(chain -> chain.members(members::add));
    downgrade.forEach(chain -> chain.members(members::add));
    members.forEach(member -> file.addStaticImport(member.owner(), member.name()));
    return file.build().toString();
  }

  /** Where the code is too long for one method, its parts become classes of their own. */
  private static MethodSpec method(
      String name,
      List<SchemaOperation> operations,
      List<Chain> chains,
      String hint,
      List<TypeSpec> parts) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (operations.isEmpty()) {
      code.add("// $L\n", hint);
    }
    List<Integer> ends = ends(chains);
    int start = 0;
    for (int end : ends) {
      boolean only = ends.size() == 1;
      CodeBlock.Builder part = only ? code : CodeBlock.builder();
      for (int i = start; i < end; i++) {
        add(part, operations.get(i), chains.get(i), only ? 4 : 6);
      }
      if (!only) {
        String partName =
            Character.toUpperCase(name.charAt(0)) + name.substring(1) + (parts(parts, name) + 1);
        parts.add(part(partName, part.build()));
        code.add("$L.run(op);\n", partName);
      }
      start = end;
    }
    return MethodSpec.methodBuilder(name)
        .addAnnotation(AnnotationSpec.builder(Override.class).build())
        .addModifiers(Modifier.PUBLIC)
        .addParameter(Operations.class, "op")
        .addCode(code.build())
        .build();
  }

  private static long parts(List<TypeSpec> parts, String name) {
    return parts.stream()
        .filter(part -> part.name().regionMatches(true, 0, name, 0, name.length()))
        .count();
  }

  /** Returns where each part ends: a deterministic number of operations, by their size. */
  private static List<Integer> ends(List<Chain> chains) {
    List<Integer> ends = new ArrayList<>();
    int strings = 0;
    for (int i = 0; i < chains.size(); i++) {
      int more = chains.get(i).strings();
      if (strings > 0 && strings + more > MAX_STRINGS) {
        ends.add(i);
        strings = 0;
      }
      strings += more;
    }
    if (!chains.isEmpty()) {
      ends.add(chains.size());
    }
    return ends;
  }

  private static TypeSpec part(String name, CodeBlock code) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addMethod(
            MethodSpec.methodBuilder("run")
                .addModifiers(Modifier.STATIC)
                .addParameter(Operations.class, "op")
                .addCode(code)
                .build())
        .build();
  }

  private static void add(
      CodeBlock.Builder code, SchemaOperation operation, Chain chain, int column) {
    OperationCode.warning(operation).ifPresent(warning -> code.add("// $L\n", warning));
    Layout layout = new Layout();
    chain.layOut(layout);
    layout.token(";");
    // JavaPoet indents each line by the method's own indentation.
    code.add("$L\n", layout.render(column).replace("\n" + " ".repeat(column), "\n"));
  }

  private static String upHint(MigrationSpec spec) {
    if (spec.parents().size() > 1) {
      return "Joins branches; there is nothing to do.";
    }
    return spec.downgrade().isEmpty()
        ? "Say here what to do: op.sql(\"update users set active = true\");"
        : "There is nothing to do.";
  }

  private static String downHint(MigrationSpec spec) {
    return spec.upgrade().isEmpty() && spec.parents().size() < 2
        ? "Say here what undoes it, if anything has to."
        : "There is nothing to undo.";
  }
}
