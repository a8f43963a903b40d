package dev.limbeck.processor;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What a {@code persistence.xml} lists. */
final class PersistenceXml {

  static final String NAME = "META-INF/persistence.xml";

  private PersistenceXml() {}

  /** Returns the {@code <class>} entries of all units; none where {@code text} is no XML. */
  static List<String> classes(String text) {
    return texts(text, "class");
  }

  /** Returns the {@code <mapping-file>} entries of all units; none where {@code text} is no XML. */
  static List<String> mappingFiles(String text) {
    return texts(text, "mapping-file");
  }

  private static List<String> texts(String text, String element) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      NodeList nodes =
          builder
              .parse(new InputSource(new StringReader(text)))
              .getElementsByTagNameNS("*", element);
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        texts.add(nodes.item(i).getTextContent().strip());
      }
      return texts;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      // Whoever starts the persistence unit says what is wrong with its file.
      return List.of();
    }
  }
}
