package dev.limbeck.testdatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

final class ServerKindTest {
  private static final Map<String, String> URL =
      Map.of("LIMBECK_TEST_URL", "jdbc:postgresql://db.example/postgres");

  @Test
  void dockerIsTakenWhereItAnswers() {
    assertThat(ServerKind.choose(Map.of(), new Properties(), () -> true))
        .isEqualTo(ServerKind.DOCKER);
  }

  @Test
  void embeddedIsTakenWhereDockerDoesNotAnswer() {
    assertThat(ServerKind.choose(Map.of(), new Properties(), () -> false))
        .isEqualTo(ServerKind.EMBEDDED);
  }

  @Test
  void aGivenAddressComesBeforeDocker() {
    assertThat(ServerKind.choose(URL, new Properties(), () -> true)).isEqualTo(ServerKind.GIVEN);
  }

  @Test
  void aDemandComesBeforeAGivenAddress() {
    assertThat(ServerKind.choose(URL, demanding("embedded"), () -> true))
        .isEqualTo(ServerKind.EMBEDDED);
  }

  @Test
  void demandedDockerThatDoesNotAnswerFails() {
    assertThatThrownBy(() -> ServerKind.choose(Map.of(), demanding("docker"), () -> false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Docker was demanded")
        .hasMessageContaining("no Docker environment answers");
    assertThatThrownBy(
            () ->
                ServerKind.choose(
                    Map.of("LIMBECK_TEST_DATABASE", "docker"), new Properties(), () -> false))
        .hasMessageContaining("no Docker environment answers");
  }

  @Test
  void anUnknownKindFails() {
    assertThatThrownBy(() -> ServerKind.choose(Map.of(), demanding("oracle"), () -> true))
        .hasMessage("Unknown kind of test database: oracle. There are docker and embedded.");
  }

  @Test
  void aGivenServerThatDoesNotAnswerFailsWithoutTellingThePassword() {
    RunningServer nobody =
        ServerStart.given("jdbc:postgresql://localhost:1/postgres?user=anna&password=hush");
    assertThatThrownBy(() -> new TestServer(nobody))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The test database (given, localhost:1) doesn't answer: ")
        .hasMessageNotContaining("hush");
  }

  @Test
  void aGivenUrlOfAnotherKindFails() {
    assertThatThrownBy(() -> ServerStart.given("postgres://localhost/x"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("LIMBECK_TEST_URL: Not of the form jdbc:postgresql://");
  }

  @Test
  void anAddressKeepsWhatItsUrlSays() {
    ServerAddress address =
        ServerAddress.of("jdbc:postgresql://db.example:6432/a?ssl=true&user=u%40v&password=p%26q");
    assertThat(address)
        .isEqualTo(new ServerAddress("db.example", 6432, "a", "u@v", "p&q", "ssl=true"));
    assertThat(ServerAddress.of(address.url())).isEqualTo(address);
  }

  private static Properties demanding(String kind) {
    Properties properties = new Properties();
    properties.setProperty("limbeck.testdatabase", kind);
    return properties;
  }
}
