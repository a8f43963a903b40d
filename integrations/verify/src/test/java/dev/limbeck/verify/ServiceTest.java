package dev.limbeck.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.Verifier;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets the runtime look for its verifier, in a JVM of its own. */
class ServiceTest {

  private static final String MAIN =
      """
      public class Main {
        public static void main(String[] arguments) {
          Object verifier = dev.limbeck.Verifier.find(Main.class.getClassLoader());
          System.out.println(verifier.getClass().getName());
          System.out.println(verifier.getClass().getModule());
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void itIsFoundAsAModule() throws Exception {
    assertThat(java("--module-path", paths(), "--add-modules", "dev.limbeck"))
        .contains(CatalogVerifier.class.getName(), "module dev.limbeck.verify");
  }

  @Test
  void itIsFoundOnTheClassPath() throws Exception {
    assertThat(java("--class-path", paths()))
        .contains(CatalogVerifier.class.getName(), "unnamed module");
  }

  private static String paths() throws URISyntaxException {
    return place(Verifier.class) + File.pathSeparator + place(CatalogVerifier.class);
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
