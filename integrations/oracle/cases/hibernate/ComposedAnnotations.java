package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.CharJdbcType;

/** Annotations of an application's own that stand for Hibernate's. */
class ComposedAnnotations {

  @Retention(RetentionPolicy.RUNTIME)
  @JdbcTypeCode(SqlTypes.JSON)
  @interface Json {}

  @Retention(RetentionPolicy.RUNTIME)
  @JdbcType(CharJdbcType.class)
  @interface Letters {}

  @Retention(RetentionPolicy.RUNTIME)
  @MapKeyJdbcTypeCode(SqlTypes.CHAR)
  @interface ByLetters {}

  @Retention(RetentionPolicy.RUNTIME)
  @AnyDiscriminator(DiscriminatorType.CHAR)
  @AnyDiscriminatorValue(discriminator = "C", entity = Composed.class)
  @AnyKeyJavaClass(Integer.class)
  @interface ToComposed {}

  @Entity(name = "composed_annotations")
  static class Composed {
    @Id Integer id;
    @Json Map<String, String> settings;
    @Letters String letters;
    @ElementCollection @ByLetters Map<String, String> texts;

    @Any
    @ToComposed
    @JoinColumn(name = "other_id")
    @Column(name = "other_kind")
    Object other;
  }
}
