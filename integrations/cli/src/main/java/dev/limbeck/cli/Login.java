package dev.limbeck.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The database that was named, and who enters.
 *
 * <p>What stands on the command line beats the environment; in each, user and password that are
 * given by themselves beat the URL's.
 */
record Login(ConnectionUrl url, Optional<String> user, Optional<String> password) {

  /** Returns what options and environment say; empty where no URL is given. */
  static Optional<Login> of(
      @Nullable String url,
      @Nullable String user,
      @Nullable Path passwordFile,
      Map<String, String> environment) {
    Optional<ConnectionUrl> option = Optional.ofNullable(url).map(ConnectionUrl::parse);
    Optional<ConnectionUrl> variable =
        option.isPresent() ? Optional.empty() : set(environment, "LIMBECK_URL").map(Login::parsed);
    Optional<String> optionUser =
        Optional.ofNullable(user).or(() -> option.flatMap(ConnectionUrl::user));
    Optional<String> optionPassword =
        Optional.ofNullable(passwordFile)
            .map(Login::read)
            .or(() -> option.flatMap(ConnectionUrl::password));
    return option
        .or(() -> variable)
        .map(
            place ->
                new Login(
                    place,
                    optionUser
                        .or(() -> set(environment, "LIMBECK_USER"))
                        .or(() -> variable.flatMap(ConnectionUrl::user)),
                    optionPassword
                        .or(() -> set(environment, "LIMBECK_PASSWORD"))
                        .or(() -> variable.flatMap(ConnectionUrl::password))));
  }

  /** Returns what must never be printed. */
  List<String> secrets() {
    return Stream.concat(url.secrets().stream(), password.stream()).toList();
  }

  private static Optional<String> set(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static ConnectionUrl parsed(String variable) {
    try {
      return ConnectionUrl.parse(variable);
    } catch (UsageException e) {
      throw new UsageException("LIMBECK_URL: " + e.getMessage(), e);
    }
  }

  private static String read(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new UsageException(
          "The password file "
              + file
              + (e instanceof NoSuchFileException ? " isn't there." : " can't be read.")
              + " Its first line is the password and nothing else; LIMBECK_PASSWORD is the other"
              + " way.",
          e);
    }
  }
}
