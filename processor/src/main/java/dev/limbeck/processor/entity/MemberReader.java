package dev.limbeck.processor.entity;

import dev.limbeck.processor.report.Problem;
import dev.limbeck.processor.report.ProblemCode;
import java.beans.Introspector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds the persistent members of one class, by the rules of access. */
final class MemberReader {
  private static final String ACCESSOR = Jpa.HIBERNATE + "AttributeAccessor";
  private static final Pattern CALLBACK = Pattern.compile("\\.(Pre|Post)[A-Z][a-z]+$");

  /** Where a class's attributes are. */
  enum Access {
    FIELD,
    PROPERTY
  }

  /** A member with its type as the reading class inherits it. */
  record Raw(String name, Element element, TypeMirror type) {
    boolean isGeneric() {
      TypeMirror declared =
          element instanceof ExecutableElement getter ? getter.getReturnType() : element.asType();
      return declared.getKind() == TypeKind.TYPEVAR;
    }
  }

  private final TypeReader types;
  private final AnnotationReader annotations;
  private final HibernateVersion version;
  private final List<Problem> problems;

  /**
   * @param problems gets what is wrong with accessors
   */
  MemberReader(
      TypeReader types,
      AnnotationReader annotations,
      HibernateVersion version,
      List<Problem> problems) {
    this.types = types;
    this.annotations = annotations;
    this.version = version;
    this.problems = problems;
  }

  /** Returns the access that {@code element} asks for, if it does. */
  Optional<Access> explicit(Element element) {
    return annotations
        .read(element)
        .text(Jpa.ACCESS, "value")
        .map(text -> text.equals("PROPERTY") ? Access.PROPERTY : Access.FIELD);
  }

  /** Returns where the class itself declares an identifier, if it does. */
  Optional<Access> ofIdentifier(TypeElement type) {
    return where(type, this::isId, MemberReader::isGetter);
  }

  /** Returns where the class declares an identifier that doesn't say its own access. */
  Optional<Access> ofPlainIdentifier(TypeElement type) {
    return where(type, each -> isId(each) && explicit(each).isEmpty(), MemberReader::isGetter);
  }

  /** Returns how the identifier that the class declares is accessed, if it declares one. */
  Optional<Access> ofIdentifier(TypeElement type, Access inherited) {
    Access own = explicit(type).orElse(inherited);
    return type.getEnclosedElements().stream()
        .filter(each -> isId(each) && isAccessed(each, own, kind(each)))
        .findFirst()
        .map(each -> explicit(each).orElse(own));
  }

  /** Returns where the class has an attribute that is mapped and doesn't say its own access. */
  Optional<Access> ofAnnotated(TypeElement type) {
    return where(type, this::isAnnotated, MemberReader::isField);
  }

  private static Optional<Access> where(
      TypeElement type, Predicate<Element> wanted, Predicate<Element> first) {
    List<? extends Element> members = type.getEnclosedElements();
    return Stream.concat(
            members.stream().filter(first), members.stream().filter(Predicate.not(first)))
        .filter(each -> isField(each) || isGetter(each))
        .filter(wanted)
        .findFirst()
        .map(MemberReader::kind);
  }

  private static Access kind(Element member) {
    return member instanceof VariableElement ? Access.FIELD : Access.PROPERTY;
  }

  private static boolean isField(Element member) {
    return member.getKind() == ElementKind.FIELD
        && !member.getModifiers().contains(Modifier.STATIC)
        && !member.getModifiers().contains(Modifier.TRANSIENT);
  }

  private static boolean isGetter(Element member) {
    return member instanceof ExecutableElement method && propertyName(method).isPresent();
  }

  private boolean isAnnotated(Element member) {
    return !annotations.isBare(member)
        && annotations.read(member).uses().stream()
            .map(AnnotationUse::type)
            .anyMatch(each -> each.startsWith(Jpa.PERSISTENCE) && !CALLBACK.matcher(each).find())
        && !annotations.read(member).hasAny(Jpa.ACCESS, Jpa.TRANSIENT);
  }

  private boolean isId(Element element) {
    return !element.getAnnotationMirrors().isEmpty()
        && annotations.read(element).hasAny(Jpa.ID, Jpa.EMBEDDED_ID);
  }

  /** Returns the persistent members that {@code type} itself declares, in the source's order. */
  List<Raw> members(DeclaredType type, Access inherited) {
    TypeElement element = (TypeElement) type.asElement();
    boolean record = element.getKind() == ElementKind.RECORD;
    Access access = record ? Access.FIELD : explicit(element).orElse(inherited);
    Map<String, Raw> found = new LinkedHashMap<>();
    for (Element member : element.getEnclosedElements()) {
      Optional<Raw> raw =
          member instanceof VariableElement field
              ? field(type, field, access)
              : member instanceof ExecutableElement method
                  ? property(type, method, access)
                  : Optional.empty();
      raw.ifPresent(
          each -> {
            checkTwice(element, found.get(each.name()), each);
            merge(found, each, access);
          });
    }
    found.values().forEach(each -> checkSetter(element, each));
    return new ArrayList<>(found.values());
  }

  private void checkTwice(TypeElement type, @Nullable Raw known, Raw raw) {
    if (known != null
        && known.element() instanceof ExecutableElement
        && raw.element() instanceof ExecutableElement) {
      problems.add(
          new Problem(
              ProblemCode.REFUSED_MAPPING,
              Optional.of(annotations.origin(raw.element())),
              TypeReader.nameOf(type)
                  + " has two getters of "
                  + raw.name()
                  + ", "
                  + known.element().getSimpleName()
                  + " and "
                  + raw.element().getSimpleName()
                  + ", and Hibernate refuses that. Make one of them @Transient."));
    }
  }

  /** Hibernate sets what it gets, unless a class of the application does so. */
  private void checkSetter(TypeElement type, Raw raw) {
    Annotations read = annotations.read(type);
    boolean mapped =
        read.hasAny(Jpa.ENTITY, Jpa.EMBEDDABLE)
            && !type.getModifiers().contains(Modifier.ABSTRACT)
            && !read.hasAny(Jpa.HIBERNATE + "EmbeddableInstantiator", ACCESSOR)
            && !annotations.read(raw.element()).has(ACCESSOR);
    if (raw.element() instanceof ExecutableElement
        && mapped
        && !isOfLombok(type)
        && !hasSetter((DeclaredType) type.asType(), raw.name())) {
      problems.add(
          new Problem(
              ProblemCode.REFUSED_MAPPING,
              Optional.of(annotations.origin(raw.element())),
              TypeReader.nameOf(type)
                  + " has no setter of "
                  + raw.name()
                  + ", and Hibernate refuses that. Add one, which may be private, or make "
                  + raw.element().getSimpleName()
                  + " @Transient."));
    }
  }

  private boolean hasSetter(DeclaredType type, String property) {
    TypeElement element = (TypeElement) type.asElement();
    for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
      String name = method.getSimpleName().toString();
      boolean sets = name.startsWith("set") && method.getParameters().size() == 1;
      String set = sets ? name.substring(3) : "";
      if (set.equals(property) || Introspector.decapitalize(set).equals(property)) {
        return true;
      }
    }
    return types.superclass(type).filter(above -> hasSetter(above, property)).isPresent()
        || element.getInterfaces().stream()
            .anyMatch(each -> each instanceof DeclaredType above && hasSetter(above, property));
  }

  /** Lombok may not have added its setters yet. */
  private static boolean isOfLombok(TypeElement type) {
    return Stream.concat(
            Stream.of(type), ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
        .flatMap(each -> each.getAnnotationMirrors().stream())
        .anyMatch(mirror -> mirror.getAnnotationType().toString().startsWith("lombok."));
  }

  /** A member that asks for the other access beats the one that the class's access finds. */
  private static void merge(Map<String, Raw> found, Raw raw, Access access) {
    boolean ofClass = kind(raw.element()) == access;
    if (!ofClass || !found.containsKey(raw.name())) {
      found.put(raw.name(), raw);
    }
  }

  private Optional<Raw> field(DeclaredType type, VariableElement field, Access access) {
    Set<Modifier> modifiers = field.getModifiers();
    if (field.getKind() != ElementKind.FIELD
        || modifiers.contains(Modifier.STATIC)
        || modifiers.contains(Modifier.TRANSIENT)
        || !isAccessed(field, access, Access.FIELD)) {
      return Optional.empty();
    }
    return Optional.of(
        new Raw(field.getSimpleName().toString(), field, types.memberType(type, field)));
  }

  private Optional<Raw> property(DeclaredType type, ExecutableElement method, Access access) {
    Optional<String> name = propertyName(method);
    if (name.isEmpty() || !isAccessed(method, access, Access.PROPERTY)) {
      return Optional.empty();
    }
    TypeMirror member = types.memberType(type, method);
    TypeMirror result =
        member instanceof ExecutableType executable
            ? executable.getReturnType()
            : method.getReturnType();
    return Optional.of(new Raw(name.get(), method, result));
  }

  private boolean isAccessed(Element member, Access ofClass, Access ofMember) {
    if (ofClass != ofMember && annotations.isBare(member)) {
      return false;
    }
    Annotations read = annotations.read(member);
    if (read.has(Jpa.TRANSIENT)) {
      return false;
    }
    Optional<Access> explicit = explicit(member);
    return ofClass == ofMember
        || explicit.filter(ofMember::equals).isPresent()
        || (explicit.isPresent() && version.isAtLeast(HibernateVersion.V7_4));
  }

  static Optional<String> propertyName(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    if (!method.getParameters().isEmpty()
        || method.getModifiers().contains(Modifier.STATIC)
        || method.getReturnType().getKind() == TypeKind.VOID) {
      return Optional.empty();
    }
    if (name.startsWith("get") && name.length() > 3) {
      return Optional.of(Introspector.decapitalize(name.substring(3)));
    }
    if (name.startsWith("is") && name.length() > 2 && isBoolean(method.getReturnType())) {
      return Optional.of(Introspector.decapitalize(name.substring(2)));
    }
    return Optional.empty();
  }

  /** Returns what Bean Validation finds of a property elsewhere: field, getter, interfaces. */
  List<AnnotationUse> constraintsElsewhere(Raw raw) {
    List<AnnotationUse> found = new ArrayList<>();
    if (raw.element().getEnclosingElement() instanceof TypeElement owner) {
      List<Element> places = new ArrayList<>(owner.getEnclosedElements());
      for (TypeMirror each : owner.getInterfaces()) {
        types.elementOf(each).ifPresent(type -> places.addAll(type.getEnclosedElements()));
      }
      for (Element place : places) {
        if (!place.equals(raw.element()) && isNamed(place, raw.name())) {
          annotations.read(place).uses().stream()
              .filter(use -> use.type().contains(".constraints."))
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  private static boolean isNamed(Element place, String property) {
    return !place.getAnnotationMirrors().isEmpty()
        && (place instanceof ExecutableElement method
            ? propertyName(method).filter(property::equals).isPresent()
            : place.getKind() == ElementKind.FIELD
                && place.getSimpleName().contentEquals(property));
  }

  private static boolean isBoolean(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN
        || (type instanceof DeclaredType declared
            && TypeReader.nameOf(declared.asElement()).equals("java.lang.Boolean"));
  }
}
