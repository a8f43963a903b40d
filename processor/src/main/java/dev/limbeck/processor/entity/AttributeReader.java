package dev.limbeck.processor.entity;

import dev.limbeck.processor.entity.AttributeModel.Container;
import dev.limbeck.processor.entity.AttributeModel.PluralKind;
import dev.limbeck.processor.entity.MemberReader.Access;
import dev.limbeck.processor.entity.ValueModel.BasicValue;
import dev.limbeck.processor.entity.ValueModel.EmbeddedValue;
import dev.limbeck.processor.entity.ValueModel.EntityValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Classifies members as attributes, and follows them into their embeddables. */
final class AttributeReader {
  /** Before 7, the class that a type stands for where it isn't one itself. */
  private static final String TARGET = Jpa.HIBERNATE + "Target";

  private static final List<String> TO_ONE = List.of(Jpa.ONE_TO_ONE, Jpa.MANY_TO_ONE);

  private final TypeReader types;
  private final AnnotationReader annotations;
  private final MemberReader members;
  private final Consumer<TypeElement> referred;
  private final Deque<String> embeddables = new ArrayDeque<>();

  /** The embeddables that extend another one, by its name. */
  private final Map<String, List<TypeElement>> heirs = new HashMap<>();

  /**
   * @param referred is told each class that an attribute refers to as an entity
   */
  AttributeReader(
      TypeReader types,
      AnnotationReader annotations,
      MemberReader members,
      Consumer<TypeElement> referred) {
    this.types = types;
    this.annotations = annotations;
    this.members = members;
    this.referred = referred;
  }

  /** Returns whether {@code type} extends another embeddable, which may hold it from now on. */
  boolean isHeir(TypeElement type) {
    Optional<DeclaredType> next = types.superclass((DeclaredType) type.asType());
    while (next.isPresent() && !isEmbeddable(next.get())) {
      next = types.superclass(next.get());
    }
    next.map(parent -> TypeReader.nameOf(parent.asElement()))
        .ifPresent(parent -> heirs.computeIfAbsent(parent, name -> new ArrayList<>()).add(type));
    return next.isPresent();
  }

  /**
   * Returns the attributes that {@code type} itself declares.
   *
   * @param access how they are accessed, unless the type says so itself
   * @param identifier how the entity's identifier is, which goes for embeddables in collections
   */
  List<AttributeModel> declared(DeclaredType type, Access access, Access identifier) {
    Access own = members.explicit(type.asElement()).orElse(access);
    String owner = TypeReader.nameOf(type.asElement());
    return members.members(type, access).stream()
        .map(raw -> attribute(raw, owner, own, identifier))
        .toList();
  }

  private AttributeModel attribute(
      MemberReader.Raw raw, String owner, Access access, Access identifier) {
    Optional<Access> explicit = members.explicit(raw.element());
    Annotations own = annotations.read(raw.element());
    List<AnnotationUse> elsewhere = members.constraintsElsewhere(raw);
    Annotations said = elsewhere.isEmpty() ? own : own.plus(elsewhere);
    Annotations read =
        hasTable(said) ? annotations.orOfPackage(Jpa.SOFT_DELETE, raw.element(), said) : said;
    Optional<PluralKind> kind = pluralKind(read);
    TypeMirror type =
        named(read, TARGET, "value").filter(target -> kind.isEmpty()).orElse(raw.type());
    Member member =
        new Member(
            raw.name(),
            owner,
            types.read(type),
            raw.isGeneric(),
            read,
            annotations.origin(raw.element()));
    for (String toOne : TO_ONE) {
      if (read.has(toOne)) {
        String target = target(read, toOne, "targetEntity", type);
        return new AttributeModel.ToOne(member, target, toOne.equals(Jpa.ONE_TO_ONE));
      }
    }
    if (read.has(Jpa.ANY)) {
      return new AttributeModel.Any(member);
    }
    if (kind.isPresent()) {
      return plural(member, kind.get(), raw.type(), explicit.orElse(identifier));
    }
    Optional<DeclaredType> embedded = embedded(read, type);
    if (embedded.isPresent() && !isOpen(embedded.get())) {
      return new AttributeModel.Embedded(
          member, embeddable(embedded.get(), explicit.orElse(access), identifier));
    }
    return new AttributeModel.Basic(member);
  }

  private static boolean hasTable(Annotations read) {
    return pluralKind(read).isPresent()
        && !read.hasAny(Jpa.PERSISTENCE + "JoinColumn", Jpa.PERSISTENCE + "JoinColumns")
        && read.uses().stream().noneMatch(use -> use.gives("mappedBy"));
  }

  private static Optional<PluralKind> pluralKind(Annotations read) {
    if (read.has(Jpa.ELEMENT_COLLECTION)) {
      return Optional.of(PluralKind.ELEMENTS);
    }
    if (read.has(Jpa.ONE_TO_MANY)) {
      return Optional.of(PluralKind.ONE_TO_MANY);
    }
    if (read.has(Jpa.MANY_TO_MANY)) {
      return Optional.of(PluralKind.MANY_TO_MANY);
    }
    return read.has(Jpa.MANY_TO_ANY) ? Optional.of(PluralKind.MANY_TO_ANY) : Optional.empty();
  }

  private AttributeModel plural(Member member, PluralKind kind, TypeMirror type, Access access) {
    Container container = container(type);
    Annotations read = member.annotations();
    ValueModel element =
        switch (kind) {
          case ELEMENTS -> element(elementType(read, type, container), access);
          case ONE_TO_MANY -> entity(read, Jpa.ONE_TO_MANY, type, container);
          case MANY_TO_MANY -> entity(read, Jpa.MANY_TO_MANY, type, container);
          case MANY_TO_ANY -> new BasicValue(JavaType.of("java.lang.Object"));
        };
    boolean ofEntities = kind == PluralKind.ELEMENTS && element instanceof EntityValue;
    Optional<ValueModel> key =
        container == Container.MAP ? Optional.of(key(read, type, access)) : Optional.empty();
    return new AttributeModel.Plural(
        member, ofEntities ? PluralKind.MANY_TO_MANY : kind, container, key, element);
  }

  private Container container(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return Container.ARRAY;
    }
    if (types.isSubtype(type, "java.util.Map")) {
      return Container.MAP;
    }
    if (types.isSubtype(type, "java.util.List")) {
      return Container.LIST;
    }
    return types.isSubtype(type, "java.util.Set") ? Container.SET : Container.COLLECTION;
  }

  /** Entities are referred to, whatever the attribute is annotated with. */
  private ValueModel element(TypeMirror type, Access access) {
    Optional<TypeElement> entity =
        types.elementOf(type).filter(each -> annotations.read(each).has(Jpa.ENTITY));
    entity.ifPresent(referred);
    return entity.isPresent()
        ? new EntityValue(TypeReader.nameOf(entity.get()))
        : value(type, access);
  }

  private ValueModel entity(
      Annotations read, String annotation, TypeMirror type, Container container) {
    TypeMirror element = contained(type, container).orElse(type);
    return new EntityValue(target(read, annotation, "targetEntity", element));
  }

  private TypeMirror elementType(Annotations read, TypeMirror type, Container container) {
    return named(read, Jpa.ELEMENT_COLLECTION, "targetClass")
        .or(() -> contained(type, container))
        .orElse(type);
  }

  private ValueModel key(Annotations read, TypeMirror type, Access access) {
    TypeMirror key =
        named(read, Jpa.MAP_KEY_CLASS, "value")
            .or(
                () ->
                    types
                        .argumentsOf(type, "java.util.Map")
                        .filter(arguments -> arguments.size() == 2)
                        .map(arguments -> arguments.get(0)))
            .orElse(type);
    return element(key, access);
  }

  private ValueModel value(TypeMirror type, Access access) {
    Optional<DeclaredType> embeddable =
        asDeclared(type).filter(each -> isEmbeddable(each)).filter(each -> !isOpen(each));
    return embeddable.isPresent()
        ? new EmbeddedValue(embeddable(embeddable.get(), access, access))
        : new BasicValue(types.read(type));
  }

  private Optional<TypeMirror> contained(TypeMirror type, Container container) {
    if (type instanceof ArrayType array) {
      return Optional.of(array.getComponentType());
    }
    String supertype = container == Container.MAP ? "java.util.Map" : "java.lang.Iterable";
    return types
        .argumentsOf(type, supertype)
        .filter(arguments -> !arguments.isEmpty())
        .map(arguments -> arguments.get(arguments.size() - 1));
  }

  private String target(Annotations read, String annotation, String element, TypeMirror type) {
    TypeMirror target = named(read, annotation, element).orElse(type);
    Optional<TypeElement> found = types.elementOf(target);
    found.ifPresent(referred);
    return found.map(TypeReader::nameOf).orElseGet(() -> types.read(target).name());
  }

  /** Returns the class that an element of an annotation names, unless that is {@code void}. */
  private Optional<TypeMirror> named(Annotations read, String annotation, String element) {
    return read.find(annotation).flatMap(use -> use.text(element)).flatMap(types::typeOf);
  }

  private Optional<DeclaredType> embedded(Annotations read, TypeMirror type) {
    Optional<DeclaredType> several = composites(read, type);
    if (several.isPresent()) {
      return several;
    }
    String target = Jpa.HIBERNATE + "TargetEmbeddable";
    Optional<TypeMirror> named =
        named(read, target, "value")
            .or(
                () ->
                    types
                        .elementOf(type)
                        .flatMap(each -> named(annotations.read(each), target, "value")));
    Optional<DeclaredType> declared = asDeclared(named.orElse(type));
    // Hibernate doesn't look at what is converted: an embeddable's attribute has to say @Embedded.
    return declared.filter(
        each ->
            read.hasAny(Jpa.EMBEDDED, Jpa.EMBEDDED_ID)
                || (isEmbeddable(each) && !read.has(Jpa.CONVERT)));
  }

  /** Returns the embeddable of which an array or a list holds several, in one column. */
  private Optional<DeclaredType> composites(Annotations read, TypeMirror type) {
    boolean plural =
        type.getKind() == TypeKind.ARRAY
            || (type instanceof DeclaredType declared
                && declared.getTypeArguments().size() == 1
                && types.isSubtype(type, "java.util.Collection"));
    String struct = Jpa.HIBERNATE + "Struct";
    return Optional.of(type)
        .filter(each -> plural)
        .flatMap(each -> contained(each, container(each)))
        .flatMap(this::asDeclared)
        .filter(this::isEmbeddable)
        .filter(each -> read.has(struct) || annotations.read(each.asElement()).has(struct));
  }

  private Optional<DeclaredType> asDeclared(TypeMirror type) {
    if (type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED) {
      return Optional.of(declared);
    }
    return types.elementOf(type).map(TypeElement::asType).map(DeclaredType.class::cast);
  }

  private boolean isEmbeddable(DeclaredType type) {
    return annotations.read(type.asElement()).has(Jpa.EMBEDDABLE);
  }

  /** An embeddable inside of itself would never end. */
  private boolean isOpen(DeclaredType type) {
    return embeddables.contains(TypeReader.nameOf(type.asElement()));
  }

  private EmbeddableModel embeddable(DeclaredType type, Access access, Access identifier) {
    TypeElement element = (TypeElement) type.asElement();
    embeddables.push(TypeReader.nameOf(element));
    try {
      Map<String, AttributeModel> attributes = new LinkedHashMap<>();
      List<DeclaredType> classes = new ArrayList<>();
      for (Optional<DeclaredType> each = Optional.of(type);
          each.isPresent();
          each = types.superclass(each.get()).filter(this::isMapped)) {
        classes.add(0, each.get());
      }
      Access own = members.explicit(element).orElse(access);
      for (DeclaredType each : classes) {
        declared(each, own, identifier)
            .forEach(attribute -> attributes.put(attribute.name(), attribute));
      }
      classes.remove(classes.size() - 1);
      boolean polymorphic =
          heirs.containsKey(TypeReader.nameOf(element))
              && classes.stream().noneMatch(this::isEmbeddable);
      if (polymorphic) {
        addOfHeirs(element, own, attributes);
      }
      return new EmbeddableModel(
          TypeReader.nameOf(element),
          element.getKind() == ElementKind.RECORD,
          polymorphic,
          annotations.read(element),
          List.copyOf(attributes.values()),
          annotations.origin(element));
    } finally {
      embeddables.pop();
    }
  }

  private void addOfHeirs(
      TypeElement parent, Access access, Map<String, AttributeModel> attributes) {
    List<TypeElement> found = heirs.getOrDefault(TypeReader.nameOf(parent), List.of());
    for (TypeElement heir :
        found.stream().sorted(Comparator.comparing(TypeReader::nameOf)).toList()) {
      declared((DeclaredType) heir.asType(), access, access)
          .forEach(attribute -> attributes.put(attribute.name(), attribute));
      addOfHeirs(heir, access, attributes);
    }
  }

  private boolean isMapped(DeclaredType type) {
    return annotations.read(type.asElement()).hasAny(Jpa.MAPPED_SUPERCLASS, Jpa.EMBEDDABLE);
  }
}
