package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No suitable driver found for jdbc:postgresql://db/x?user=a&password=s3cret | No suitable driver found for jdbc:postgresql://db/x?user=a&password=***
          jdbc:postgresql://db/x?sslpassword=s3cret&ssl=true  | jdbc:postgresql://db/x?sslpassword=***&ssl=true
          postgres://ann:s3cret@db/x                          | postgres://ann:***@db/x
          postgres://ann:s3@cret@db/x                         | postgres://ann:***@db/x
          {user=ann, password=s3cret}                         | {user=ann, password=***}
          at Foo.bar(Foo.java:12)                             | at Foo.bar(Foo.java:12)
          postgres://db:5432/x                                | postgres://db:5432/x
          """)
  void whatLooksLikeAPasswordIsHidden(String text, String redacted) {
    assertThat(new Secrets().redacted(text)).isEqualTo(redacted);
  }

  @Test
  void knownPasswordsAreHiddenWhereTheyStandAlone() {
    Secrets secrets = new Secrets();
    secrets.add("app");
    secrets.add("p$w \\1");
    assertThat(secrets.redacted("the app of the application said p$w \\1x"))
        .isEqualTo("the *** of the application said ***x");
  }

  @Test
  void causesInAStackTraceAreSearchedToo() {
    Exception failure =
        new IllegalStateException(
            "connect", new SQLException("no driver for jdbc:x://h?password=hunter2&a=b"));
    assertThat(new Secrets().trace(failure)).contains("password=***&a=b").doesNotContain("hunter2");
  }
}
