package dev.limbeck.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.Limbeck;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the verifier in a JVM of its own: as a module, and on the class path. */
class PackagingTest {

  private static final String MAIN =
      """
      public class Main {
        public static void main(String[] arguments) {
          try {
            new dev.limbeck.verify.Verifier(dev.limbeck.Limbeck.offline().load()).verify();
          } catch (dev.limbeck.LimbeckException e) {
            System.out.println(e.kind());
          }
          System.out.println(dev.limbeck.verify.Verifier.class.getModule());
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void itIsAModule() throws Exception {
    assertThat(java("--module-path", paths(), "--add-modules", "dev.limbeck.verify"))
        .contains("INDEX_MISSING", "module dev.limbeck.verify");
  }

  @Test
  void itRunsOnTheClassPath() throws Exception {
    assertThat(java("--class-path", paths())).contains("INDEX_MISSING", "unnamed module");
  }

  private static String paths() throws URISyntaxException {
    return place(Limbeck.class) + File.pathSeparator + place(Verifier.class);
  }

  private static Path place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private String java(String... options) throws IOException {
    String main = Files.writeString(folder.resolve("Main.java"), MAIN).toString();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        Stream.of(Stream.of(java), Stream.of(options), Stream.of(main))
            .flatMap(each -> each)
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
