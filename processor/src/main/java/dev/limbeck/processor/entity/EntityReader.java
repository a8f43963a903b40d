package dev.limbeck.processor.entity;

import dev.limbeck.processor.entity.EntityClass.MappedSuperclass;
import dev.limbeck.processor.entity.MemberReader.Access;
import dev.limbeck.processor.report.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads entities, and all that they reach, into an {@link EntityModel}.
 *
 * <p>Belongs to one round: the elements behind the model are replaced in the next.
 */
public final class EntityReader {
  private static final Pattern REGISTRATION =
      Pattern.compile("org\\.hibernate\\.annotations\\.\\w*TypeRegistrations?");

  private final TypeReader types;
  private final AnnotationReader annotations;
  private final MemberReader members;
  private final AttributeReader attributes;
  private final IdClassReader idClasses;
  private final HierarchyAccess accesses;
  private final Deque<TypeElement> waiting = new ArrayDeque<>();
  private final Map<String, EntityClass> entities = new TreeMap<>();
  private final Map<String, ConverterModel> converters = new TreeMap<>();
  private final Map<String, Annotations> packages = new TreeMap<>();
  private final Set<Element> registering = new HashSet<>();
  private final List<AnnotationUse> registrations = new ArrayList<>();
  private final Set<String> managed = new TreeSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final ClassPath classPath;
  private final OrmMapping mapping;

  /** Creates a reader for the elements and types of one round, where there are no mapping files. */
  public EntityReader(Elements elements, Types typeUtilities) {
    this(elements, typeUtilities, OrmXml.none());
  }

  /** Creates a reader for the elements and types of one round. */
  public EntityReader(Elements elements, Types typeUtilities, OrmXml files) {
    types = new TypeReader(elements, typeUtilities);
    annotations = new AnnotationReader(types);
    classPath = classPath();
    mapping = new OrmReader(files, types, classPath.hibernate(), problems).read();
    annotations.override(OrmOverrides.of(mapping, classPath.hibernate(), annotations::written));
    members = new MemberReader(types, annotations, classPath.hibernate(), problems);
    attributes = new AttributeReader(types, annotations, members, this::refer);
    accesses = new HierarchyAccess(types, annotations, members, classPath.hibernate());
    idClasses = new IdClassReader(types, annotations, members, attributes);
  }

  /** Returns what is wrong with mapping files and accessors. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /**
   * Returns the model of {@code classes}.
   *
   * @param classes entities, mapped superclasses, converters and embeddables that extend others,
   *     found or named; others among them are passed over. What those extend, embed, convert with
   *     or refer to is followed
   */
  public EntityModel read(Collection<TypeElement> classes) {
    Set<String> reread = new TreeSet<>();
    for (TypeElement type : classes) {
      Annotations read = annotations.read(type);
      boolean converter = !read.has(Jpa.ENTITY) && readConverter(type, read);
      boolean heir = read.has(Jpa.EMBEDDABLE) && attributes.isHeir(type);
      if (converter || heir || read.hasAny(Jpa.ENTITY, Jpa.MAPPED_SUPERCLASS)) {
        reread.add(TypeReader.nameOf(type));
      }
      if (read.has(Jpa.ENTITY)) {
        managed.add(TypeReader.nameOf(type));
        waiting.add(type);
      }
    }
    while (!waiting.isEmpty()) {
      TypeElement next = waiting.remove();
      if (!entities.containsKey(TypeReader.nameOf(next))) {
        entities.put(TypeReader.nameOf(next), entity(next));
      }
    }
    return new EntityModel(
        entities.values().stream().map(this::withoutInherited).toList(),
        List.copyOf(converters.values()),
        mapping
            .generators()
            .plus(packages.values().stream().flatMap(each -> each.uses().stream()).toList()),
        new Annotations(registrations),
        types.unresolved(),
        annotations.sawLombok(),
        List.copyOf(reread),
        classPath,
        mapping.unit().schema());
  }

  /** An attribute that an entity further up has is mapped there, whatever is said of it here. */
  private EntityClass withoutInherited(EntityClass entity) {
    Set<String> inherited = new HashSet<>();
    Optional<EntityClass> parent = entity.parent().map(entities::get);
    while (parent.isPresent()) {
      parent.get().attributes().forEach(each -> inherited.add(each.name()));
      parent = parent.get().parent().map(entities::get);
    }
    return inherited.isEmpty() ? entity : entity.redeclaring(inherited);
  }

  private void refer(TypeElement type) {
    if (!entities.containsKey(TypeReader.nameOf(type)) && annotations.read(type).has(Jpa.ENTITY)) {
      waiting.add(type);
    }
  }

  private EntityClass entity(TypeElement type) {
    readPackage(type);
    Annotations read = annotations.read(type);
    List<DeclaredType> chain = new ArrayList<>();
    Optional<TypeElement> parent = Optional.empty();
    Optional<DeclaredType> next = Optional.of((DeclaredType) type.asType());
    while (next.isPresent()) {
      TypeElement element = (TypeElement) next.get().asElement();
      if (!chain.isEmpty() && annotations.read(element).has(Jpa.ENTITY)) {
        parent = Optional.of(element);
        refer(element);
        break;
      }
      if (chain.isEmpty() || annotations.read(element).has(Jpa.MAPPED_SUPERCLASS)) {
        chain.add(0, next.get());
        readRegistrations(element);
      }
      next = types.superclass(next.get());
    }
    Access access = accesses.of(type);
    List<AttributeModel> redeclared = new ArrayList<>();
    List<AttributeModel> own =
        idClasses.identifying(
            chain,
            access,
            attributes(chain, access, accesses.ofIdentifier(type, access), redeclared));
    Optional<EntityClass.IdClass> idClass = idClasses.read(chain, access, own);
    List<MappedSuperclass> superclasses = superclasses(chain);
    return new EntityClass(
        TypeReader.nameOf(type),
        entityName(type, read),
        managed.contains(TypeReader.nameOf(type)),
        type.getModifiers().contains(Modifier.ABSTRACT),
        parent.map(TypeReader::nameOf),
        classAnnotations(type, parent.isEmpty(), superclasses),
        superclasses,
        idClass,
        idClass
            .filter(EntityClass.IdClass::describing)
            .map(each -> idClasses.described(own, each, access))
            .orElse(own),
        redeclared,
        annotations.origin(type));
  }

  private String entityName(TypeElement type, Annotations read) {
    return read.text(Jpa.ENTITY, "name")
        .orElseGet(
            () -> {
              String binary = types.binaryName(type);
              return binary.substring(binary.lastIndexOf('.') + 1);
            });
  }

  private List<MappedSuperclass> superclasses(List<DeclaredType> chain) {
    return chain.subList(0, chain.size() - 1).stream()
        .map(DeclaredType::asElement)
        .map(each -> new MappedSuperclass(TypeReader.nameOf(each), generating(each)))
        .toList();
  }

  /** What a mapped superclass says of deleting goes before what the package says. */
  private Annotations classAnnotations(
      TypeElement type, boolean root, List<MappedSuperclass> superclasses) {
    Annotations own = generating(type);
    boolean inherits =
        superclasses.stream().anyMatch(each -> each.annotations().has(Jpa.SOFT_DELETE));
    return root && !inherits ? annotations.orOfPackage(Jpa.SOFT_DELETE, type, own) : own;
  }

  /** A package may say how the identifiers that its classes declare are generated. */
  private Annotations generating(Element type) {
    return annotations.orOfPackage(Jpa.NATIVE_GENERATOR, type, annotations.read(type));
  }

  /** What a class declares again is the attribute that it was further up. */
  private List<AttributeModel> attributes(
      List<DeclaredType> chain, Access access, Access identifier, List<AttributeModel> redeclared) {
    Map<String, AttributeModel> found = new LinkedHashMap<>();
    for (DeclaredType type : chain) {
      for (AttributeModel attribute : attributes.declared(type, access, identifier)) {
        if (found.putIfAbsent(attribute.name(), attribute) != null) {
          redeclared.add(attribute);
        }
      }
    }
    found.values().forEach(this::readConverters);
    return List.copyOf(found.values());
  }

  private void readPackage(TypeElement type) {
    Element found = AnnotationReader.packageOf(type);
    packages.computeIfAbsent(
        String.valueOf(found),
        name -> {
          readRegistrations(found);
          return annotations.read(found);
        });
  }

  /** Reads the converters that an attribute, or an attribute inside of it, names. */
  private void readConverters(AttributeModel attribute) {
    readNamedConverters(attribute.annotations());
    if (attribute instanceof AttributeModel.Embedded embedded) {
      embedded.embeddable().attributes().forEach(this::readConverters);
    }
    if (attribute instanceof AttributeModel.Plural plural) {
      plural.key().ifPresent(this::readConverters);
      readConverters(plural.element());
    }
  }

  private void readConverters(ValueModel value) {
    if (value instanceof ValueModel.EmbeddedValue embedded) {
      embedded.embeddable().attributes().forEach(this::readConverters);
    }
  }

  /** A converter may be made to apply by itself where it isn't declared. */
  private void readRegistrations(Element element) {
    if (!registering.add(element)) {
      return;
    }
    Annotations read = annotations.read(element);
    readNamedConverters(read);
    read.uses().stream()
        .filter(use -> REGISTRATION.matcher(use.type()).matches())
        .forEach(registrations::add);
    for (AnnotationUse use : read.all(Jpa.HIBERNATE + "ConverterRegistration")) {
      use.text("converter")
          .flatMap(types::find)
          .ifPresent(type -> register(type, use.flag("autoApply", true)));
    }
  }

  private void readNamedConverters(Annotations read) {
    Stream.concat(read.all(Jpa.CONVERT).stream(), read.all(Jpa.SOFT_DELETE).stream())
        .flatMap(use -> use.text("converter").stream())
        .flatMap(name -> types.find(name).stream())
        .forEach(type -> readConverter(type, annotations.read(type)));
  }

  /** Reads {@code type} if it is a converter; returns whether it applies by itself. */
  private boolean readConverter(TypeElement type, Annotations read) {
    Optional<List<TypeMirror>> arguments =
        types.argumentsOf(type.asType(), Jpa.ATTRIBUTE_CONVERTER).filter(each -> each.size() == 2);
    if (arguments.isEmpty()) {
      return false;
    }
    boolean autoApply =
        read.find(Jpa.CONVERTER).map(use -> use.flag("autoApply", false)).orElse(false);
    converters.putIfAbsent(TypeReader.nameOf(type), converter(type, arguments.get(), autoApply));
    return autoApply;
  }

  private void register(TypeElement type, boolean autoApply) {
    types
        .argumentsOf(type.asType(), Jpa.ATTRIBUTE_CONVERTER)
        .filter(each -> each.size() == 2)
        .ifPresent(
            each -> converters.put(TypeReader.nameOf(type), converter(type, each, autoApply)));
  }

  private ConverterModel converter(
      TypeElement type, List<TypeMirror> arguments, boolean autoApply) {
    return new ConverterModel(
        TypeReader.nameOf(type),
        autoApply,
        types.read(arguments.get(0)),
        types.read(arguments.get(1)),
        annotations.origin(type));
  }

  private ClassPath classPath() {
    return new ClassPath(
        HibernateVersion.newestFirst().stream()
            .filter(version -> has(version.witness()))
            .findFirst()
            .orElse(HibernateVersion.newest()),
        has("org.springframework.boot.SpringApplication"),
        has("org.hibernate.validator.HibernateValidator")
            || has("org.apache.bval.jsr.ApacheValidationProvider")
            || has("jakarta.ejb.Stateless"));
  }

  private boolean has(String type) {
    return types.find(type).isPresent();
  }
}
