package dev.limbeck.processor.entity;

import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.Problem;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.xml.XmlElement;
import dev.limbeck.processor.xml.XmlFormatException;
import dev.limbeck.processor.xml.XmlReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The mapping files of an application, read but not yet understood. */
public final class OrmXml {
  private final List<OrmDocument> documents = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private OrmXml() {}

  /** Returns what an application without mapping files has. */
  public static OrmXml none() {
    return new OrmXml();
  }

  /** Reads the files; one that can't be read is a problem of the model. */
  public static OrmXml of(List<MappingFile> files) {
    OrmXml xml = new OrmXml();
    files.forEach(xml::add);
    return xml;
  }

  private void add(MappingFile file) {
    try {
      XmlElement root = XmlReader.read(file.text());
      if (root.name().equals("entity-mappings")) {
        documents.add(new OrmDocument(file.name(), root));
      } else {
        report(file, root.line(), "It begins with <" + root.name() + ">, not <entity-mappings>.");
      }
    } catch (XmlFormatException e) {
      report(file, e.line(), "It isn't the XML that it should be: " + e.reason());
    }
  }

  private void report(MappingFile file, int line, String reason) {
    problems.add(
        new Problem(
            ProblemCode.INVALID_MAPPING_FILE,
            Optional.of(Origin.in(file.name() + ":" + line)),
            reason + " Hibernate wouldn't start with it."));
  }

  /** Returns the names of all classes that the files map, {@code $} before nested ones. */
  public Set<String> classNames() {
    Set<String> names = new LinkedHashSet<>();
    for (OrmDocument document : documents) {
      for (XmlElement type : document.types()) {
        type.attribute("class").map(document::qualified).ifPresent(names::add);
      }
    }
    return names;
  }

  List<OrmDocument> documents() {
    return documents;
  }

  List<Problem> problems() {
    return problems;
  }
}
