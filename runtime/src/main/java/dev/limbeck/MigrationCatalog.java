package dev.limbeck;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limbeck.revision.IndexFormatException;
import dev.limbeck.revision.UnitIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The units of revisions that a class loader holds, read from their compiled indexes. */
final class MigrationCatalog {

  private static final String RESOURCE = "META-INF/limbeck.index";

  private final byte[] text;
  private final ClassLoader loader;
  private final List<UnitIndex> headers; // Of which only the first lines may be there.
  private final Map<String, CatalogUnit> units = new ConcurrentHashMap<>();

  private MigrationCatalog(byte[] text, ClassLoader loader) {
    this.text = text;
    this.loader = loader;
    List<UnitIndex> read = UnitIndex.read(new String(text, 0, headers(text), UTF_8));
    this.headers = read.size() < 2 ? read : sorted(read);
  }

  /** Reads the indexes; of each unit only the first line. */
  static MigrationCatalog load(ClassLoader loader) {
    try {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      for (URL url : Collections.list(loader.getResources(RESOURCE))) {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (InputStream stream = connection.getInputStream()) {
          text.writeBytes(stream.readAllBytes());
          text.write('\n');
        }
      }
      MigrationCatalog catalog = new MigrationCatalog(text.toByteArray(), loader);
      if (catalog.headers.isEmpty()) {
        throw LimbeckException.indexMissing();
      }
      return catalog;
    } catch (IndexFormatException e) {
      throw LimbeckException.indexUnreadable(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw LimbeckException.indexUnreadable(
          RESOURCE + " can't be read from the class path: " + Redaction.firstLine(e), e);
    }
  }

  /**
   * Returns how much has to be read for the first lines: one line of a single unit, or all. A JVM
   * that starts is slow with texts, and an index of thousands of lines is one.
   */
  private static int headers(byte[] text) {
    int first = text.length;
    for (int i = 0; i + 1 < text.length; i++) {
      if (text[i] == '\n') {
        first = Math.min(first, i);
        if (first == 0 || text[i + 1] == 'u') {
          return text.length;
        }
      }
    }
    return first;
  }

  private static List<UnitIndex> sorted(List<UnitIndex> headers) {
    return headers.stream().sorted(Comparator.comparing(UnitIndex::unit)).toList();
  }

  /** Returns the first lines of all units, in order of their names. */
  List<UnitIndex> headers() {
    return headers;
  }

  /** Returns the first line of the unit of that name, or of the only one. */
  UnitIndex header(Optional<String> name) {
    if (name.isEmpty() && headers.size() > 1) {
      throw LimbeckException.unitNeeded(names());
    }
    return header(name.orElseGet(() -> headers.get(0).unit()));
  }

  UnitIndex header(String name) {
    for (UnitIndex header : headers) {
      if (header.unit().equals(name)) {
        return header;
      }
    }
    throw LimbeckException.unknownUnit(name, names());
  }

  /** Reads all of the unit's lines, once. */
  CatalogUnit unit(String name) {
    return units.computeIfAbsent(name, this::read);
  }

  private CatalogUnit read(String name) {
    for (UnitIndex index : UnitIndex.read(new String(text, UTF_8))) {
      if (index.unit().equals(name)) {
        return new CatalogUnit(index, loader);
      }
    }
    throw LimbeckException.unknownUnit(name, names());
  }

  private List<String> names() {
    return headers.stream().map(UnitIndex::unit).toList();
  }
}
