package dev.limbeck.processor.entity;

import dev.limbeck.processor.entity.JavaType.Kind;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads type mirrors into plain values; remembers what didn't resolve, for one run. */
final class TypeReader {
  private final Elements elements;
  private final Types types;
  private final Set<String> unresolved = new TreeSet<>();
  private final Map<String, Optional<TypeElement>> byName = new HashMap<>();
  private final Map<Element, JavaType> plain = new HashMap<>();

  TypeReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  Set<String> unresolved() {
    return Collections.unmodifiableSet(unresolved);
  }

  void unresolved(String what) {
    unresolved.add(what);
  }

  /** Returns the type, its bounds taken for its variables and wildcards. */
  JavaType read(TypeMirror type) {
    return read(type, 0);
  }

  /** The depth ends what never ends by itself: {@code T extends Comparable<T>}. */
  private JavaType read(TypeMirror type, int depth) {
    return switch (type.getKind()) {
      case ARRAY -> JavaType.arrayOf(read(((ArrayType) type).getComponentType(), depth + 1));
      case DECLARED -> declared((DeclaredType) type, depth);
      case ERROR -> error(type);
      case TYPEVAR -> read(((TypeVariable) type).getUpperBound(), depth + 1);
      case WILDCARD -> wildcard((WildcardType) type, depth);
      case INTERSECTION -> read(types.directSupertypes(type).get(0), depth + 1);
      default -> primitive(type.getKind());
    };
  }

  private JavaType error(TypeMirror type) {
    String name = String.valueOf(type);
    unresolved.add(name);
    return new JavaType(Kind.UNRESOLVED, name, List.of(), List.of(), false);
  }

  private static JavaType primitive(TypeKind kind) {
    String name = kind.name().toLowerCase(java.util.Locale.ROOT);
    return new JavaType(Kind.PRIMITIVE, name, List.of(), List.of(), true);
  }

  private JavaType wildcard(WildcardType type, int depth) {
    TypeMirror bound = type.getExtendsBound();
    return bound == null ? JavaType.of("java.lang.Object") : read(bound, depth + 1);
  }

  /** Most types stand at many attributes: those without arguments are read once. */
  private JavaType declared(DeclaredType type, int depth) {
    if (!type.getTypeArguments().isEmpty()) {
      return declaredAnew(type, depth);
    }
    JavaType known = plain.get(type.asElement());
    if (known == null) {
      known = declaredAnew(type, depth);
      plain.put(type.asElement(), known);
    }
    return known;
  }

  private JavaType declaredAnew(DeclaredType type, int depth) {
    TypeElement element = (TypeElement) type.asElement();
    List<JavaType> arguments =
        depth > 5
            ? List.of()
            : type.getTypeArguments().stream().map(each -> read(each, depth + 1)).toList();
    String name = element.getQualifiedName().toString();
    boolean serializable = isSubtype(type, "java.io.Serializable");
    if (element.getKind() == ElementKind.ENUM) {
      return new JavaType(Kind.ENUM, name, valueOf(element), constants(element), serializable);
    }
    return new JavaType(Kind.CLASS, name, arguments, List.of(), serializable);
  }

  private List<JavaType> valueOf(TypeElement element) {
    return ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
        .filter(
            field ->
                field.getAnnotationMirrors().stream()
                    .anyMatch(each -> AnnotationReader.nameOf(each).equals(Jpa.ENUMERATED_VALUE)))
        .map(field -> read(field.asType()))
        .toList();
  }

  private static List<String> constants(TypeElement element) {
    return ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
        .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
        .map(field -> field.getSimpleName().toString())
        .toList();
  }

  /** Returns whether {@code type}, its arguments aside, is a subtype of the class of that name. */
  boolean isSubtype(TypeMirror type, String name) {
    Optional<TypeElement> supertype = find(name);
    return supertype.isPresent()
        && types.isSubtype(types.erasure(type), types.erasure(supertype.get().asType()));
  }

  /** Returns the arguments that {@code type} gives to its supertype of that name. */
  Optional<List<TypeMirror>> argumentsOf(TypeMirror type, String name) {
    Deque<TypeMirror> waiting = new ArrayDeque<>(List.of(type));
    Set<String> seen = new HashSet<>();
    while (!waiting.isEmpty()) {
      TypeMirror next = waiting.remove();
      if (next.getKind() == TypeKind.TYPEVAR) {
        waiting.add(((TypeVariable) next).getUpperBound());
      } else if (next instanceof DeclaredType declared) {
        String found = nameOf(declared.asElement());
        if (found.equals(name)) {
          return Optional.of(List.copyOf(declared.getTypeArguments()));
        }
        if (seen.add(found)) {
          waiting.addAll(types.directSupertypes(next));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the type of {@code member} as {@code site} inherits it. */
  TypeMirror memberType(DeclaredType site, Element member) {
    try {
      return types.asMemberOf(site, member);
    } catch (IllegalArgumentException notInherited) {
      return member.asType();
    }
  }

  Optional<TypeElement> find(String name) {
    Optional<TypeElement> known = byName.get(name);
    if (known == null) {
      known = Optional.ofNullable(elements.getTypeElement(name));
      byName.put(name, known);
    }
    return known;
  }

  /** Returns the type that a class literal names, arrays and primitive types included. */
  Optional<TypeMirror> typeOf(String name) {
    if (name.endsWith("[]")) {
      return typeOf(name.substring(0, name.length() - 2)).map(types::getArrayType);
    }
    return Stream.of(TypeKind.values())
        .filter(kind -> kind.isPrimitive() && kind.name().equalsIgnoreCase(name))
        .<TypeMirror>map(types::getPrimitiveType)
        .findFirst()
        .or(() -> find(name).map(TypeElement::asType));
  }

  /** Returns the code of one of Hibernate's {@code SqlTypes}. */
  Optional<Integer> sqlType(String name) {
    return find("org.hibernate.type.SqlTypes")
        .flatMap(
            type ->
                ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                    .filter(field -> field.getSimpleName().contentEquals(name))
                    .map(field -> field.getConstantValue())
                    .filter(Integer.class::isInstance)
                    .map(Integer.class::cast)
                    .findFirst());
  }

  /** Returns the class of a declared type, through the bounds of variables. */
  Optional<TypeElement> elementOf(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> Optional.of((TypeElement) ((DeclaredType) type).asElement());
      case TYPEVAR -> elementOf(((TypeVariable) type).getUpperBound());
      case WILDCARD -> {
        TypeMirror bound = ((WildcardType) type).getExtendsBound();
        yield bound == null ? Optional.empty() : elementOf(bound);
      }
      default -> Optional.empty();
    };
  }

  /** Returns the superclass of a declared type, with its arguments, unless it is Object. */
  Optional<DeclaredType> superclass(DeclaredType type) {
    TypeMirror superclass = ((TypeElement) type.asElement()).getSuperclass();
    if (superclass.getKind() == TypeKind.ERROR) {
      unresolved.add(String.valueOf(superclass));
      return Optional.empty();
    }
    if (!(superclass instanceof DeclaredType declared)
        || nameOf(declared.asElement()).equals("java.lang.Object")) {
      return Optional.empty();
    }
    return types.directSupertypes(type).stream()
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .filter(each -> each.asElement().equals(declared.asElement()))
        .findFirst()
        .or(() -> Optional.of(declared));
  }

  String binaryName(TypeElement element) {
    return elements.getBinaryName(element).toString();
  }

  static String nameOf(Element element) {
    return element instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : element.getSimpleName().toString();
  }
}
