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

/** The classes that a {@code persistence.xml} lists. */
final class PersistenceXml {

  static final String NAME = "META-INF/persistence.xml";

  private PersistenceXml() {}

  /** Returns the {@code <class>} entries of all units; none where {@code text} is no XML. */
  static List<String> classes(String text) {
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
              .getElementsByTagNameNS("*", "class");
      List<String> classes = new ArrayList<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        classes.add(nodes.item(i).getTextContent().strip());
      }
      return classes;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      // Whoever starts the persistence unit says what is wrong with its file.
      return List.of();
    }
  }
}
