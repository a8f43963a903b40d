package dev.limbeck.processor.entity;

import dev.limbeck.processor.report.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/**
 * Reads annotation mirrors into plain values.
 *
 * <p>Holds what it has learned of annotation types, for one run.
 */
final class AnnotationReader {

  /** Stands for any annotation of the application's own that names a generator. */
  static final String ID_GENERATOR_TYPE = Jpa.HIBERNATE + "IdGeneratorType";

  private static final String GENERIC_GENERATOR = Jpa.HIBERNATE + "GenericGenerator";
  private static final String ID = "org.hibernate.id.";
  private static final String SEQUENCE_GENERATOR = ID + "enhanced.SequenceStyleGenerator";
  private static final List<String> GENERATORS =
      List.of(SEQUENCE_GENERATOR, ID + "enhanced.TableGenerator", ID + "IdentityGenerator");
  private static final String WITH_DATABASE_OBJECTS = ID + "PersistentIdentifierGenerator";
  private static final String CONSTRAINT = "jakarta.validation.Constraint";
  private static final String DEFAULT_GROUP = "jakarta.validation.groups.Default";

  /** Written to have its parts as alternatives; that all of them must hold needs no word. */
  private static final String COMPOSITION =
      "org.hibernate.validator.constraints.ConstraintComposition";

  /** What Hibernate looks for on annotations of the application's own, too. */
  private static final Pattern COMPOSED =
      Pattern.compile(
          "org\\.hibernate\\.annotations\\.(Nationalized|CompositeType|AnyDiscriminator(Values?)?"
              + "|(MapKey|ListIndex|CollectionId|AnyKey)?(Type|JdbcType|JdbcTypeCode|JavaType)"
              + "|(CollectionId|AnyKey)JavaClass)");

  private static final String NOT = "jakarta.validation.constraints.Not";
  private static final String LOMBOK_WAS_HERE = "lombok.Generated";
  private static final List<String> READ =
      List.of(
          Jpa.PERSISTENCE,
          Jpa.HIBERNATE,
          "jakarta.validation.",
          "org.hibernate.validator.constraints.",
          "dev.limbeck.annotation.");

  private final TypeReader types;
  private final Map<Element, Annotations> read = new HashMap<>();
  private final Map<String, List<AnnotationUse>> meanings = new HashMap<>();
  private Optional<OrmOverrides> overrides = Optional.empty();
  private boolean lombok;

  AnnotationReader(TypeReader types) {
    this.types = types;
  }

  /** Lets mapping files have their say from here on. */
  void override(OrmOverrides mapping) {
    overrides = Optional.of(mapping).filter(each -> !each.isEmpty());
  }

  /** Returns the annotations that may concern a mapping. */
  Annotations read(Element element) {
    Annotations known = read.get(element);
    if (known == null) {
      known = overrides.isPresent() ? overrides.get().of(element) : written(element);
      read.put(element, known);
    }
    return known;
  }

  /** Returns annotations with the one that the element's package has, where they have none. */
  Annotations orOfPackage(String annotation, Element element, Annotations own) {
    return own.has(annotation)
        ? own
        : read(packageOf(element)).find(annotation).map(use -> own.plus(List.of(use))).orElse(own);
  }

  /** Returns the package of a class or member. */
  static Element packageOf(Element element) {
    Element found = element;
    while (found.getKind() != ElementKind.PACKAGE && found.getEnclosingElement() != null) {
      found = found.getEnclosingElement();
    }
    return found;
  }

  /** Returns whether nothing is said of a member, which then needn't be read. */
  boolean isBare(Element member) {
    return member.getAnnotationMirrors().isEmpty()
        && overrides.flatMap(each -> each.attribute(member)).isEmpty();
  }

  /** Returns where a class or member is, and its line in a mapping file if it is there, too. */
  Origin origin(Element element) {
    Origin origin = Origin.of(element);
    return overrides.flatMap(each -> each.origin(element)).map(origin::from).orElse(origin);
  }

  /** Returns the annotations that are written in Java. */
  Annotations written(Element element) {
    List<AnnotationUse> uses = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      String name = nameOf(mirror);
      if (READ.stream().anyMatch(name::startsWith)) {
        uses.add(read(element, mirror));
      } else if (name.startsWith("lombok.") && !name.equals(LOMBOK_WAS_HERE)) {
        lombok = true;
      } else if (!name.startsWith("java.") && isOfDefaultGroup(mirror)) {
        uses.addAll(meaning(mirror));
      }
    }
    return new Annotations(DialectOverrides.apply(uses));
  }

  /** Returns whether one of the elements read so far waits for Lombok. */
  boolean sawLombok() {
    return lombok;
  }

  /**
   * Returns what an annotation of the application's own stands for: constraints, generators, types,
   * binders.
   */
  private List<AnnotationUse> meaning(AnnotationMirror mirror) {
    String name = nameOf(mirror);
    List<AnnotationUse> known = meanings.get(name);
    if (known == null) {
      meanings.put(name, List.of()); // An annotation may be one of those that stand at it.
      known = parts(mirror.getAnnotationType().asElement());
      meanings.put(name, known);
    }
    return ConstraintOverrides.apply(mirror, known, (element, value) -> value(element, value));
  }

  private Object value(Element element, AnnotationValue value) {
    return value.accept(new Values(element), null);
  }

  private List<AnnotationUse> parts(Element annotation) {
    List<AnnotationUse> found = new ArrayList<>();
    boolean constraint = hasMirror(annotation, CONSTRAINT);
    boolean alternatives = hasMirror(annotation, COMPOSITION);
    for (AnnotationMirror meta : annotation.getAnnotationMirrors()) {
      String name = nameOf(meta);
      if (name.equals(ID_GENERATOR_TYPE)
          || COMPOSED.matcher(name).matches()
          || name.equals(Jpa.ATTRIBUTE_BINDER)
          || name.equals(Jpa.TYPE_BINDER)
          || (constraint
              && !name.equals(CONSTRAINT)
              && (name.startsWith("jakarta.validation.constraints.")
                  || name.startsWith("org.hibernate.validator.constraints."))
              && !(alternatives && name.startsWith(NOT)))) {
        found.add(read(annotation, meta));
      } else if (constraint && hasMirror(meta.getAnnotationType().asElement(), CONSTRAINT)) {
        found.addAll(meaning(meta));
      }
    }
    return found;
  }

  /** What a constraint is made of belongs to the constraint's own groups. */
  private static boolean isOfDefaultGroup(AnnotationMirror mirror) {
    return mirror.getElementValues().entrySet().stream()
        .filter(each -> each.getKey().getSimpleName().contentEquals("groups"))
        .map(each -> each.getValue().toString())
        .allMatch(groups -> groups.equals("{}") || groups.contains(DEFAULT_GROUP));
  }

  private static boolean hasMirror(Element element, String name) {
    return element.getAnnotationMirrors().stream().anyMatch(mirror -> nameOf(mirror).equals(name));
  }

  static String nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  private AnnotationUse read(Element element, AnnotationMirror mirror) {
    Map<String, Object> values = new HashMap<>();
    Map<String, Origin> origins = new HashMap<>();
    mirror
        .getElementValues()
        .forEach(
            (method, value) -> {
              String name = method.getSimpleName().toString();
              values.put(name, value.accept(new Values(element), null));
              origins.put(name, Origin.of(element, mirror, value));
            });
    if (nameOf(mirror).equals(GENERIC_GENERATOR)) {
      values.computeIfPresent("strategy", (member, name) -> generator(name));
      values.computeIfPresent("type", (member, name) -> generator(name));
    } else if (nameOf(mirror).equals(ID_GENERATOR_TYPE)) {
      values.computeIfPresent("value", (member, name) -> generator(name));
    }
    return new AnnotationUse(nameOf(mirror), values, Origin.of(element, mirror), origins);
  }

  /**
   * A generator of the application's own counts as the one of Hibernate's that it extends. One that
   * brings database objects along and extends none most likely wraps a sequence.
   */
  private Object generator(Object name) {
    Optional<TypeElement> found = types.find(name.toString().replace('$', '.'));
    if (found.isEmpty()) {
      return name;
    }
    TypeMirror type = found.get().asType();
    Object otherwise = types.isSubtype(type, WITH_DATABASE_OBJECTS) ? SEQUENCE_GENERATOR : name;
    return GENERATORS.stream()
        .filter(each -> types.isSubtype(type, each))
        .map(each -> (Object) each)
        .findFirst()
        .orElse(otherwise);
  }

  private final class Values extends SimpleAnnotationValueVisitor14<Object, Void> {
    private final Element element;

    Values(Element element) {
      this.element = element;
    }

    @Override
    protected Object defaultAction(Object value, Void unused) {
      return value;
    }

    /** A value that refers to what isn't generated yet arrives as this text, not as an error. */
    @Override
    public Object visitString(String text, Void unused) {
      if (text.equals("<error>")) {
        types.unresolved("a value of an annotation on " + element.getSimpleName());
      }
      return text;
    }

    @Override
    public Object visitType(TypeMirror type, Void unused) {
      return types.read(type).name();
    }

    @Override
    public Object visitEnumConstant(VariableElement constant, Void unused) {
      return constant.getSimpleName().toString();
    }

    @Override
    public Object visitAnnotation(AnnotationMirror nested, Void unused) {
      return AnnotationReader.this.read(element, nested);
    }

    @Override
    public Object visitArray(List<? extends AnnotationValue> array, Void unused) {
      List<Object> values = new ArrayList<>();
      for (AnnotationValue value : array) {
        values.add(value.accept(this, null));
      }
      return List.copyOf(values);
    }
  }
}
