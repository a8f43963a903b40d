package dev.limbeck.processor.entity;

import dev.limbeck.processor.entity.OrmType.Attribute;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.Problem;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Understands mapping files: which class or attribute gets which annotations. */
final class OrmReader {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "embedded-id",
          "basic",
          "version",
          "many-to-one",
          "one-to-one",
          "one-to-many",
          "many-to-many",
          "element-collection",
          "embedded",
          "transient");
  private static final Set<String> NATURAL = Set.of("basic", "many-to-one", "embedded");

  private final OrmXml xml;
  private final TypeReader types;
  private final HibernateVersion version;
  private final boolean hibernate6;
  private final List<Problem> problems;
  private final Map<String, OrmType> read = new LinkedHashMap<>();
  private final List<AnnotationUse> generators = new ArrayList<>();

  OrmReader(OrmXml xml, TypeReader types, HibernateVersion version, List<Problem> problems) {
    this.xml = xml;
    this.types = types;
    this.version = version;
    this.hibernate6 = !version.isAtLeast(HibernateVersion.V7_0);
    this.problems = problems;
  }

  OrmMapping read() {
    problems.addAll(xml.problems());
    OrmUnit unit = OrmUnit.of(xml.documents(), hibernate6);
    for (OrmDocument document : xml.documents()) {
      document.schema();
      document.access();
      document.types().forEach(element -> type(document, element, unit));
      generators(document);
      // What belongs to an unknown class or attribute was never asked for.
      if (problems.stream().noneMatch(Problem::isError)) {
        OrmLeftovers.report(document, version, problems);
      }
    }
    return new OrmMapping(unit, read, new Annotations(generators));
  }

  private void generators(OrmDocument document) {
    OrmColumns columns = new OrmColumns(values(document, Origin.in(document.file())));
    document.root().children("sequence-generator").stream()
        .map(columns::sequenceGenerator)
        .forEach(generators::add);
    document.root().children("table-generator").stream()
        .map(each -> columns.tableGenerator(each, false))
        .forEach(generators::add);
  }

  private OrmValues values(OrmDocument document, Origin origin) {
    return new OrmValues(document, version, types, origin, problems);
  }

  private void type(OrmDocument document, XmlElement element, OrmUnit unit) {
    Optional<String> name = element.attribute("class").map(document::qualified);
    if (name.isEmpty()) {
      report(
          ProblemCode.UNSUPPORTED_MAPPING,
          document,
          element,
          "<"
              + element.name()
              + "> without a class is a map at run time, which Limbeck can't read."
              + " Name a class.");
      return;
    }
    Optional<TypeElement> type = types.find(name.get().replace('$', '.'));
    if (type.isEmpty()) {
      types.unresolved(name.get());
      values(document, Origin.in(document.file())).unknownClass(element, name.get());
      return;
    }
    OrmType mapped = type(document, element, type.get(), unit);
    if (read.putIfAbsent(TypeReader.nameOf(type.get()), mapped) != null) {
      report(
          ProblemCode.INVALID_MAPPING_FILE,
          document,
          element,
          name.get() + " is mapped twice. Leave it to one <" + element.name() + ">.");
    }
  }

  private OrmType type(OrmDocument document, XmlElement element, TypeElement type, OrmUnit unit) {
    OrmValues values = values(document, Origin.of(type));
    boolean complete = unit.complete() || values.flag(element, "metadata-complete");
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    element.child("attributes").ifPresent(each -> attributes(document, each, type, attributes));
    if (element.name().equals("entity")) {
      element
          .child("tenant-id")
          .ifPresent(each -> attribute(document, each, type, false, attributes));
    }
    return new OrmType(
        element.name(),
        type,
        element.attribute("access").flatMap(OrmDocument::access),
        document.access(),
        complete,
        document.schema(),
        new OrmClasses(values).read(element),
        attributes,
        values.of(element));
  }

  private void attributes(
      OrmDocument document,
      XmlElement element,
      TypeElement type,
      Map<String, Attribute> attributes) {
    element
        .children(ATTRIBUTES)
        .forEach(each -> attribute(document, each, type, false, attributes));
    if (!hibernate6) {
      for (XmlElement natural : element.children("natural-id")) {
        natural
            .children(NATURAL)
            .forEach(each -> attribute(document, each, type, true, attributes));
      }
    }
  }

  private void attribute(
      OrmDocument document,
      XmlElement element,
      TypeElement type,
      boolean natural,
      Map<String, Attribute> attributes) {
    String name = element.attribute("name").orElse(element.name().equals("id") ? "id" : "");
    List<Element> members = members(type, name);
    if (members.isEmpty()) {
      report(
          ProblemCode.UNKNOWN_ATTRIBUTE,
          document,
          element,
          "<"
              + element.name()
              + "> names "
              + name
              + ", and "
              + type.getSimpleName()
              + " declares no such attribute. One that it inherits is mapped where its class is,"
              + " or by <attribute-override>.");
      return;
    }
    OrmValues values = values(document, Origin.of(members.get(0)));
    Attribute attribute = new OrmAttributes(values).read(element, name);
    if (natural) {
      attribute.uses().change(values.use(Jpa.HIBERNATE + "NaturalId", element, Map.of()));
    }
    attributes.put(name, attribute);
  }

  /** Returns the field and the getter of that name which {@code type} itself declares. */
  static List<Element> members(TypeElement type, String name) {
    List<Element> members = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getSimpleName().contentEquals(name)) {
        members.add(field);
      }
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (MemberReader.propertyName(method).filter(name::equals).isPresent()) {
        members.add(method);
      }
    }
    return members;
  }

  private void report(ProblemCode code, OrmDocument document, XmlElement element, String message) {
    problems.add(new Problem(code, Optional.of(Origin.in(document.place(element))), message));
  }
}
