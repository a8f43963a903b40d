package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.LongVarcharJdbcType;

/** {@code @JdbcType} by class, and codes that are asked for seldom. */
@Entity
class JdbcTypes {
  @Id Long id;

  @JdbcType(LongVarcharJdbcType.class)
  String longText;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> list;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(length = 30)
  String[] texts;

  @JdbcTypeCode(SqlTypes.ARRAY)
  int[] numbers;

  @JdbcTypeCode(SqlTypes.ARRAY)
  Set<UUID> uuids;

  @Array(length = 5)
  String[] limited;

  @Array(length = 5)
  @Column(length = 9)
  List<String> limitedList;

  @JdbcTypeCode(SqlTypes.BLOB)
  byte[] blob;

  @JdbcTypeCode(SqlTypes.BOOLEAN)
  Boolean truth;

  @JdbcTypeCode(SqlTypes.DATE)
  LocalDate day;

  @JdbcTypeCode(SqlTypes.DECIMAL)
  BigDecimal decimal;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  @Column(precision = 12, scale = 4)
  BigDecimal numeric;

  @JdbcTypeCode(SqlTypes.DOUBLE)
  Float twice;

  @JdbcTypeCode(SqlTypes.LONGVARBINARY)
  byte[] longBytes;

  @JdbcTypeCode(SqlTypes.NVARCHAR)
  @Column(length = 44)
  String national;

  @JdbcTypeCode(SqlTypes.JSON)
  String document;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  Map<String, Object> settings;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(columnDefinition = "json")
  String defined;
}
