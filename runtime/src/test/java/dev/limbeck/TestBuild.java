package dev.limbeck;

import static dev.limbeck.schema.Column.column;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limbeck.operation.Operations;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.UnitIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * An application's build, made of lambdas: what its class loader would find after a compilation.
 *
 * <p>The migrations' classes are those nested here; each does what the build that was made last
 * says.
 */
final class TestBuild {

  private static final Map<Class<?>, Script> SCRIPTS = new ConcurrentHashMap<>();
  private static final List<Class<?>> SLOTS =
      List.of(One.class, Two.class, Three.class, Four.class, Five.class, Six.class);

  private final String unit;
  private final List<RevisionEntry> entries = new ArrayList<>();
  private final List<String> loaded = Collections.synchronizedList(new ArrayList<>());

  private TestBuild(String unit) {
    this.unit = unit;
  }

  static TestBuild unit(String unit) {
    return new TestBuild(unit);
  }

  /** Adds a revision, written as {@code "b2 < a1"}. */
  TestBuild revision(String line, Consumer<Operations> up, Consumer<Operations> down) {
    return revision(line, "sum", up, down);
  }

  TestBuild revision(
      String line, String checksum, Consumer<Operations> up, Consumer<Operations> down) {
    String[] sides = line.split(" < ");
    List<String> parents = sides.length == 1 ? List.of() : List.of(sides[1].split(" "));
    Class<?> slot = SLOTS.get(entries.size());
    SCRIPTS.put(slot, new Script(up, down));
    entries.add(
        new RevisionEntry(
            sides[0], parents, checksum + "-" + sides[0], slot.getName(), "do " + sides[0]));
    return this;
  }

  /** Adds a revision that creates a table of its own name. */
  TestBuild table(String line) {
    String name = line.split(" < ")[0];
    return revision(
        line,
        op -> op.createTable(name, column("id", "bigint").notNull()),
        op -> op.dropTable(name, column("id", "bigint").notNull()));
  }

  /** Adds a chain of revisions that all are the same class. */
  TestBuild chain(int length, Consumer<Operations> up, Consumer<Operations> down) {
    SCRIPTS.put(One.class, new Script(up, down));
    for (int i = 0; i < length; i++) {
      entries.add(
          new RevisionEntry(
              "r" + i,
              i == 0 ? List.of() : List.of("r" + (i - 1)),
              "sum" + i,
              One.class.getName(),
              "do r" + i));
    }
    return this;
  }

  String index() {
    return UnitIndex.write(unit, entries);
  }

  /** The names of the migrations' classes that were asked for. */
  List<String> loaded() {
    return loaded;
  }

  ClassLoader loader() {
    return new Loader(index(), loaded);
  }

  static ClassLoader loader(TestBuild... builds) {
    StringBuilder index = new StringBuilder();
    for (TestBuild build : builds) {
      index.append(build.index());
    }
    return new Loader(index.toString(), new ArrayList<>());
  }

  static ClassLoader loaderOf(String index) {
    return new Loader(index, new ArrayList<>());
  }

  private record Script(Consumer<Operations> up, Consumer<Operations> down) {}

  private static final class Loader extends ClassLoader {
    private final String index;
    private final List<String> loaded;

    Loader(String index, List<String> loaded) {
      super(TestBuild.class.getClassLoader());
      this.index = index;
      this.loaded = loaded;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith(TestBuild.class.getName())) {
        loaded.add(name);
      }
      return super.loadClass(name, resolve);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      if (!name.equals("META-INF/limbeck.index")) {
        return super.getResources(name);
      }
      return index.isEmpty()
          ? Collections.emptyEnumeration()
          : Collections.enumeration(List.of(new URL(null, "test:index", new Memory(index))));
    }
  }

  private static final class Memory extends URLStreamHandler {
    private final String text;

    Memory(String text) {
      this.text = text;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(text.getBytes(UTF_8));
        }
      };
    }
  }

  /** Does what was said for its class. */
  abstract static class Slot implements Migration {
    @Override
    public void upgrade(Operations op) {
      script().up().accept(op);
    }

    @Override
    public void downgrade(Operations op) {
      script().down().accept(op);
    }

    private Script script() {
      return Objects.requireNonNull(SCRIPTS.get(getClass()));
    }
  }

  public static final class One extends Slot {}

  public static final class Two extends Slot {}

  public static final class Three extends Slot {}

  public static final class Four extends Slot {}

  public static final class Five extends Slot {}

  public static final class Six extends Slot {}
}
