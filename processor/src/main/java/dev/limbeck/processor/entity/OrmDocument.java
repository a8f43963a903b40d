package dev.limbeck.processor.entity;

import dev.limbeck.processor.entity.MemberReader.Access;
import dev.limbeck.processor.xml.XmlElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One mapping file: what it says of all that it maps. */
record OrmDocument(String file, XmlElement root) {
  static final String CONVERTER = "converter";

  private static final Set<String> TYPES =
      Set.of("entity", "mapped-superclass", "embeddable", CONVERTER);

  /** Returns the elements that map a class. */
  List<XmlElement> types() {
    return root.children(TYPES);
  }

  /** Returns a class's name, in the file's package where it has none. */
  String qualified(String className) {
    Optional<String> owner = root.childText("package");
    return owner.isPresent() && className.indexOf('.') < 0
        ? owner.get() + "." + className
        : className;
  }

  Optional<String> schema() {
    return root.childText("schema");
  }

  Optional<Access> access() {
    return root.childText("access").flatMap(OrmDocument::access);
  }

  static Optional<Access> access(String text) {
    return switch (text) {
      case "FIELD" -> Optional.of(Access.FIELD);
      case "PROPERTY" -> Optional.of(Access.PROPERTY);
      default -> Optional.empty();
    };
  }

  /** Returns {@code file:line}. */
  String place(XmlElement element) {
    return file + ":" + element.line();
  }
}
