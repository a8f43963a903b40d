package dev.limbeck.processor.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML with the JDK's own parser; nothing outside of the text is opened. */
public final class XmlReader {

  private XmlReader() {}

  /** Returns the root element. */
  public static XmlElement read(String text) throws XmlFormatException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    int line = 1;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
      Deque<XmlElement> open = new ArrayDeque<>();
      Optional<XmlElement> root = Optional.empty();
      while (reader.hasNext()) {
        // Where the event before ends, this one begins.
        line = Math.max(1, reader.getLocation().getLineNumber());
        int event = reader.next();
        if (event == XMLStreamConstants.DTD) {
          throw new XmlFormatException(line, "A document type isn't read.");
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          XmlElement element = element(reader, line);
          if (open.isEmpty()) {
            root = Optional.of(element);
          } else {
            open.element().add(element);
          }
          open.push(element);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          open.pop();
        } else if (reader.isCharacters() && !open.isEmpty()) {
          open.element().append(reader.getText());
        }
      }
      return root.orElseThrow(() -> new XmlFormatException(1, "There is no element."));
    } catch (XMLStreamException e) {
      int at = e.getLocation() == null ? line : Math.max(line, e.getLocation().getLineNumber());
      throw new XmlFormatException(at, reason(e));
    }
  }

  private static XmlElement element(XMLStreamReader reader, int line) {
    XmlElement element = new XmlElement(reader.getLocalName(), line);
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      // Attributes with a namespace, such as xsi:schemaLocation, are about the file.
      if (reader.getAttributeNamespace(i) == null || reader.getAttributeNamespace(i).isEmpty()) {
        element.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
    return element;
  }

  /** The parser puts the place and a label before what it has to say. */
  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int label = message.indexOf("Message: ");
    return (label < 0 ? message : message.substring(label + "Message: ".length())).strip();
  }
}
