package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          jdbc:postgresql://db.acme.com:5433/shop                  | jdbc:postgresql://db.acme.com:5433/shop
          jdbc:postgresql://db/shop?sslmode=require&ssl=true       | jdbc:postgresql://db/shop?sslmode=require&ssl=true
          jdbc:postgresql:shop                                     | jdbc:postgresql://localhost/shop
          jdbc:postgresql:                                         | jdbc:postgresql://localhost/
          jdbc:postgresql:/                                        | jdbc:postgresql://localhost/
          jdbc:postgresql:///shop                                  | jdbc:postgresql://localhost/shop
          jdbc:postgresql://one:5432,two:5433/shop?targetServerType=primary | jdbc:postgresql://one:5432,two:5433/shop?targetServerType=primary
          JDBC:PostgreSQL://db/shop                                | jdbc:postgresql://db/shop
          jdbc:postgresql://db/shop?ApplicationName=a+b            | jdbc:postgresql://db/shop?ApplicationName=a%20b
          postgres://db/shop                                       | jdbc:postgresql://db/shop
          postgresql://                                            | jdbc:postgresql://localhost/
          postgresql:///shop                                       | jdbc:postgresql://localhost/shop
          postgresql://db/my%20shop%2F1                            | jdbc:postgresql://db/my%20shop%2F1
          postgresql://db/a+b                                      | jdbc:postgresql://db/a%2Bb
          postgresql://[::1]/shop                                  | jdbc:postgresql://[::1]/shop
          postgresql://[2001:db8::1]:5433/shop                     | jdbc:postgresql://[2001:db8::1]:5433/shop
          postgresql://one,two:5433,[::1]:5434/shop                | jdbc:postgresql://one,two:5433,[::1]:5434/shop
          postgresql:///shop?host=one,two&port=5433                | jdbc:postgresql://one:5433,two:5433/shop
          postgresql:///?hostaddr=::1&port=5433&dbname=shop        | jdbc:postgresql://[::1]:5433/shop
          postgresql://db/shop?sslmode=verify-full&sslrootcert=/a  | jdbc:postgresql://db/shop?sslmode=verify-full&sslrootcert=%2Fa
          postgresql://db/shop?ssl=true                            | jdbc:postgresql://db/shop?sslmode=require
          postgresql://db/shop?connect_timeout=5&application_name=x | jdbc:postgresql://db/shop?connectTimeout=5&ApplicationName=x
          postgresql://db/shop?sslmode=require&channel_binding=require | jdbc:postgresql://db/shop?sslmode=require&channelBinding=require
          postgresql://a,b/shop?target_session_attrs=read-write    | jdbc:postgresql://a,b/shop?targetServerType=primary
          postgresql://db/shop?options=-c%20search_path%3Dbilling  | jdbc:postgresql://db/shop?options=-c%20search_path%3Dbilling
          postgresql://db/shop?schema=billing                      | jdbc:postgresql://db/shop?currentSchema=billing
          r2dbc:postgresql://db:5433/shop                          | jdbc:postgresql://db:5433/shop
          r2dbc:pool:postgresql://db/shop?schema=billing           | jdbc:postgresql://db/shop?currentSchema=billing
          r2dbc:postgresql://db/shop?sslMode=VERIFY_FULL           | jdbc:postgresql://db/shop?sslmode=verify-full
          r2dbc:postgresql://db/shop?connectTimeout=PT10S          | jdbc:postgresql://db/shop?connectTimeout=10
          r2dbcs:postgresql://db/shop                              | jdbc:postgresql://db/shop?sslmode=verify-full
          r2dbc:postgresql://db/shop?sslMode=tunnel                | jdbc:postgresql://db/shop?sslmode=require&sslNegotiation=direct
          vertx-reactive:postgresql://db/shop                      | jdbc:postgresql://db/shop
          vertx-reactive:postgres://db:5433/shop?search_path=a     | jdbc:postgresql://db:5433/shop?currentSchema=a
          """)
  void everyClientsFormBecomesJdbc(String url, String jdbc) {
    assertThat(ConnectionUrl.parse(url).jdbc()).isEqualTo(jdbc);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          postgres://ann:s3cret@db/shop                            | ann         | s3cret
          postgres://ann@db/shop                                   | ann         |
          postgres://ann%40acme:p%3Aw%2F%25%40+x@db/shop           | ann@acme    | p:w/%@+x
          postgres://ann:p@ss@db/shop                              | ann         | p@ss
          postgres://ann:p#ss@db/shop                              | ann         | p#ss
          postgres://ann:s3cret@one:5432,two:5433/shop             | ann         | s3cret
          postgresql:///shop?user=ann&password=s3cret              | ann         | s3cret
          jdbc:postgresql://db/shop?user=ann&password=s3cret       | ann         | s3cret
          jdbc:postgresql://db/shop?user=a+b&password=%2B          | a b         | +
          jdbc:postgresql://ann:s3cret@db/shop                     | ann         | s3cret
          jdbc:postgresql:shop?password=s3cret                     |             | s3cret
          r2dbc:postgresql://ann:s3cret@db/shop                    | ann         | s3cret
          vertx-reactive:postgresql://ann:s3cret@db/shop           | ann         | s3cret
          vertx-reactive:postgresql://db/shop?user=ann&password=x  | ann         | x
          postgres://db/shop                                       |             |
          """)
  void userAndPasswordLeaveTheUrl(String url, String user, String password) {
    ConnectionUrl read = ConnectionUrl.parse(url);
    assertThat(read.user()).isEqualTo(Optional.ofNullable(user));
    assertThat(read.password()).isEqualTo(Optional.ofNullable(password));
    assertThat(read.jdbc()).doesNotContain("ann", "s3cret", "password", "@");
    assertThat(read.place()).doesNotContain("ann", "s3cret", "password", "@");
  }

  @Test
  void aCertificatesPasswordIsASecretToo() {
    ConnectionUrl url = ConnectionUrl.parse("postgres://a:b@db/x?sslkey=k&sslpassword=keypass");
    assertThat(url.secrets()).containsExactly("b", "keypass");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://ann:s3cret@db/shop",
        "jdbc:h2:mem:shop;PASSWORD=s3cret",
        "jdbc:oracle:thin:ann/s3cret@db",
        "r2dbc:mysql://ann:s3cret@db/shop",
        "vertx-reactive:mysql://ann:s3cret@db/shop",
      })
  void otherDatabasesAreRefused(String url) {
    assertThatThrownBy(() -> ConnectionUrl.parse(url))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Limbeck migrates PostgreSQL only")
        .hasMessageContaining("jdbc:postgresql://host:5432/database")
        .hasMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shop",
        "db:5432/shop",
        "http://ann:s3cret@db/",
        "mysql://ann:s3cret@db/shop",
        "jdbc:p6spy:postgresql://db/shop?password=s3cret",
        "postgres:shop",
        "postgres://ann:s3cret/x@db/shop",
        "postgres://ann:12/s3cret@db/shop",
        "postgres://ann:12?s3cret@db/shop",
        "postgres://db:port/shop",
        "postgres://::1/shop",
        "postgres://ann:s3cret%zz@db/shop",
        "postgres://%2Fvar%2Frun/shop",
        "postgres:///shop?host=/var/run/postgresql",
      })
  void whatIsNoUrlIsRefusedWithoutQuotingIt(String url) {
    assertThatThrownBy(() -> ConnectionUrl.parse(url))
        .isInstanceOf(UsageException.class)
        .hasMessageNotContaining("s3cret")
        .hasMessageMatching("(?s)[A-Z].{20,}");
  }
}
