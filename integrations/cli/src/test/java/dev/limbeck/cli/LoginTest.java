package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "LIMBECK_URL", "postgres://urluser:urlsecret@env/x",
          "LIMBECK_USER", "envuser",
          "LIMBECK_PASSWORD", "envsecret");

  @Test
  void inTheEnvironmentSeparateVariablesBeatTheUrl() {
    Login login = Login.of(null, null, null, ENVIRONMENT).orElseThrow();
    assertThat(login.user()).contains("envuser");
    assertThat(login.password()).contains("envsecret");
    assertThat(login.secrets()).containsExactly("urlsecret", "envsecret");
  }

  @Test
  void theCommandLineBeatsTheEnvironment(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "filesecret\r\nrest");
    Login url = Login.of("postgres://me:mine@h/x", null, null, ENVIRONMENT).orElseThrow();
    assertThat(url.url().place()).isEqualTo("h/x");
    assertThat(url.user()).contains("me");
    assertThat(url.password()).contains("mine");
    Login options = Login.of(null, "root", file, ENVIRONMENT).orElseThrow();
    assertThat(options.url().place()).isEqualTo("env/x");
    assertThat(options.user()).contains("root");
    assertThat(options.password()).contains("filesecret");
  }

  @Test
  void withoutUrlThereIsNoDatabase() {
    assertThat(Login.of(null, "root", null, Map.of("LIMBECK_URL", " "))).isEmpty();
  }

  @Test
  void aBadVariableIsNamed() {
    assertThatThrownBy(() -> Login.of(null, null, null, Map.of("LIMBECK_URL", "shop")))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("LIMBECK_URL: ");
  }
}
