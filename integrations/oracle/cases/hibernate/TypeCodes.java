package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class TypeCodes {
  @Id Long id;

  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, String> json;

  @JdbcTypeCode(SqlTypes.JSON)
  Detail detail;

  @JdbcTypeCode(SqlTypes.JSON)
  List<Detail> details;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  String longText;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  String text;

  @JdbcTypeCode(SqlTypes.CLOB)
  String clob;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  String fixed;

  @JdbcTypeCode(SqlTypes.CHAR)
  String fixedDefault;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  UUID uuidAsText;

  @JdbcTypeCode(SqlTypes.CHAR)
  UUID uuidAsChar;

  @JdbcTypeCode(SqlTypes.BINARY)
  UUID uuidAsBytes;

  @JdbcTypeCode(SqlTypes.SMALLINT)
  int small;

  @JdbcTypeCode(SqlTypes.TINYINT)
  Integer tiny;

  @JdbcTypeCode(SqlTypes.BIGINT)
  Integer big;

  @JdbcTypeCode(SqlTypes.INET)
  InetAddress address;

  @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
  Duration interval;

  @JdbcTypeCode(SqlTypes.TIMESTAMP)
  Instant timestamp1;

  @JdbcTypeCode(SqlTypes.TIMESTAMP_WITH_TIMEZONE)
  OffsetDateTime zoned;

  @JdbcTypeCode(SqlTypes.TIMESTAMP_UTC)
  Instant utc;

  @JdbcTypeCode(SqlTypes.VARBINARY)
  byte[] bytes;

  @JdbcTypeCode(SqlTypes.INTEGER)
  boolean flag;

  @JdbcTypeCode(SqlTypes.UUID)
  String uuid;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  Mood moodAsText;

  @JdbcTypeCode(SqlTypes.INTEGER)
  Mood moodAsNumber;
}

class Detail implements Serializable {
  private static final long serialVersionUID = 1L;
  public String text;
}

enum Mood {
  HAPPY,
  SAD
}
