package dev.limbeck.processor.entity;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An attribute's Java type, its type variables resolved.
 *
 * @param name the qualified name without arguments; {@code int}, {@code byte[]} for those
 * @param arguments type arguments; of an array, its one component; of an enum, the type of the
 *     field that {@code @EnumeratedValue} makes its value, if one does
 * @param constants names of an enum's constants, in their order
 * @param serializable whether it is a {@code java.io.Serializable}
 */
public record JavaType(
    Kind kind,
    String name,
    List<JavaType> arguments,
    List<String> constants,
    boolean serializable) {

  /** What a type is. */
  public enum Kind {
    PRIMITIVE,
    ARRAY,
    ENUM,
    CLASS,
    /** Not there, or not yet: another processor may still write it. */
    UNRESOLVED
  }

  /** Copies the lists. */
  public JavaType {
    arguments = List.copyOf(arguments);
    constants = List.copyOf(constants);
  }

  /** Returns a class without arguments. */
  public static JavaType of(String name) {
    return new JavaType(Kind.CLASS, name, List.of(), List.of(), true);
  }

  /** Returns an array of that component. */
  public static JavaType arrayOf(JavaType component) {
    return new JavaType(Kind.ARRAY, component.name() + "[]", List.of(component), List.of(), true);
  }

  public boolean isPrimitive() {
    return kind == Kind.PRIMITIVE;
  }

  public boolean isEnum() {
    return kind == Kind.ENUM;
  }

  public boolean isArray() {
    return kind == Kind.ARRAY;
  }

  /** Returns whether this is the type of that qualified name. */
  public boolean is(String qualifiedName) {
    return name.equals(qualifiedName);
  }

  /** Returns the class that boxes a primitive; any other type unchanged. */
  public JavaType boxed() {
    if (!isPrimitive()) {
      return this;
    }
    return of(
        switch (name) {
          case "boolean" -> "java.lang.Boolean";
          case "byte" -> "java.lang.Byte";
          case "short" -> "java.lang.Short";
          case "int" -> "java.lang.Integer";
          case "long" -> "java.lang.Long";
          case "float" -> "java.lang.Float";
          case "double" -> "java.lang.Double";
          default -> "java.lang.Character";
        });
  }

  /** Returns the name after the last dot. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Returns the type as source spells it. */
  public String spelled() {
    if (isArray() || arguments.isEmpty()) {
      return name;
    }
    return name
        + arguments.stream().map(JavaType::spelled).collect(Collectors.joining(", ", "<", ">"));
  }
}
