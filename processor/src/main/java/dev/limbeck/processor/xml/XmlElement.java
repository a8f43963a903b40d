package dev.limbeck.processor.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An element, without its namespace.
 *
 * <p>Remembers what was asked for, so that what nobody reads can be said rather than passed over.
 */
public final class XmlElement {
  private final String name;
  private final int line;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Set<String> askedAttributes = new HashSet<>();
  private final Set<String> askedChildren = new HashSet<>();

  /**
   * A part of an element that nobody asked for.
   *
   * @param owner the name of the element that it belongs to
   */
  public record Unread(String owner, String name, boolean isAttribute, int line) {}

  XmlElement(String name, int line) {
    this.name = name;
    this.line = line;
  }

  void put(String attribute, String value) {
    attributes.put(attribute, value.strip());
  }

  void add(XmlElement child) {
    children.add(child);
  }

  void append(String characters) {
    text.append(characters);
  }

  public String name() {
    return name;
  }

  /** Returns the line in which the element begins. */
  public int line() {
    return line;
  }

  /** Returns the element's own text. */
  public String text() {
    return text.toString().strip();
  }

  /** Returns an attribute that is given and not empty. */
  public Optional<String> attribute(String attribute) {
    askedAttributes.add(attribute);
    return Optional.ofNullable(attributes.get(attribute)).filter(value -> !value.isEmpty());
  }

  /** Returns the child elements of that name. */
  public List<XmlElement> children(String child) {
    askedChildren.add(child);
    return children.stream().filter(each -> each.name.equals(child)).toList();
  }

  /** Returns the child elements of those names, in the order of the file. */
  public List<XmlElement> children(Set<String> names) {
    askedChildren.addAll(names);
    return children.stream().filter(each -> names.contains(each.name)).toList();
  }

  /** Returns the first child element of that name. */
  public Optional<XmlElement> child(String child) {
    return children(child).stream().findFirst();
  }

  /** Returns the text of a child element, if it is there and has some. */
  public Optional<String> childText(String child) {
    return child(child).map(XmlElement::text).filter(value -> !value.isEmpty());
  }

  /** Returns what was never asked for, here and in the children that were. */
  public List<Unread> unread() {
    List<Unread> unread = new ArrayList<>();
    for (String attribute : attributes.keySet()) {
      if (!askedAttributes.contains(attribute)) {
        unread.add(new Unread(name, attribute, true, line));
      }
    }
    for (XmlElement child : children) {
      if (askedChildren.contains(child.name)) {
        unread.addAll(child.unread());
      } else {
        unread.add(new Unread(name, child.name, false, child.line));
      }
    }
    return unread;
  }
}
