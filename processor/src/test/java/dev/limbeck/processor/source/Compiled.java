package dev.limbeck.processor.source;

import dev.limbeck.Migration;
import dev.limbeck.operation.Operations;
import dev.limbeck.operation.SchemaOperation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A migration's source, compiled in memory and read back as operations. */
final class Compiled extends ClassLoader {

  private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

  private Compiled() {
    super(Compiled.class.getClassLoader());
  }

  static List<Migration> of(List<MigrationSource> sources, String packageName) {
    Compiled compiled = new Compiled();
    compiled.compile(sources, packageName);
    return sources.stream()
        .map(source -> compiled.instance(packageName + "." + source.className()))
        .toList();
  }

  static List<SchemaOperation> upgrade(Migration migration) {
    return Operations.of(migration::upgrade);
  }

  static List<SchemaOperation> downgrade(Migration migration) {
    return Operations.of(migration::downgrade);
  }

  private Migration instance(String name) {
    try {
      return (Migration) loadClass(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ByteArrayOutputStream bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes.toByteArray(), 0, bytes.size());
  }

  private void compile(List<MigrationSource> sources, String packageName) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
    List<JavaFileObject> units =
        sources.stream()
            .map(source -> unit(packageName + "." + source.className(), source.text()))
            .toList();
    boolean success =
        compiler
            .getTask(
                output,
                manager(standard),
                null,
                List.of("-proc:none", "-Xlint:all,-path", "-Werror"),
                null,
                units)
            .call();
    if (!success) {
      throw new AssertionError(output + "\n" + sources.get(0).text());
    }
  }

  private static JavaFileObject unit(String name, String text) {
    URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public String getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private JavaFileManager manager(StandardJavaFileManager standard) {
    return new ForwardingJavaFileManager<>(standard) {
      @Override
      public JavaFileObject getJavaFileForOutput(
          Location location, String name, JavaFileObject.Kind kind, FileObject sibling)
          throws IOException {
        return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/')), kind) {
          @Override
          public OutputStream openOutputStream() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            classes.put(name, bytes);
            return bytes;
          }
        };
      }
    };
  }
}
