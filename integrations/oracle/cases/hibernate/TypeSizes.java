package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.time.Duration;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.ByteArrayJavaType;
import org.hibernate.type.descriptor.java.CharacterArrayJavaType;

@Entity
class TypeSizes {
  @Id Long id;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  Integer intAsText;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  long longAsText;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  Long longAsNumber;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  int intAsNumber;

  @JdbcTypeCode(SqlTypes.BIGINT)
  Duration nanoseconds;

  @JdbcTypeCode(SqlTypes.NCLOB)
  String largeText;

  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  byte[] longBytes;

  @JdbcTypeCode(SqlTypes.SQLXML)
  String xml;

  @Lob Byte[] largeWrapped;
  @Lob Character[] largeWrappedText;

  @JavaType(ByteArrayJavaType.class)
  Byte[] wrapped;

  @JavaType(CharacterArrayJavaType.class)
  Character[] wrappedText;

  @Column(length = 0)
  String unlimited;
}
