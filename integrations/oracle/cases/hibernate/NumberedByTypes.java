package hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.annotations.IdGeneratorType;
import org.hibernate.id.IdentityGenerator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;

/** Observed of Hibernate: such an annotation doesn't make the column number its rows. */
public class NumberedByTypes {
  @IdGeneratorType(OwnIdentity.class)
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.METHOD})
  public @interface OwnIdentityId {}

  @IdGeneratorType(IdentityGenerator.class)
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.METHOD})
  public @interface PlainIdentityId {}

  @IdGeneratorType(OwnSequence.class)
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.FIELD, ElementType.METHOD})
  public @interface OwnSequenceId {}

  public static class OwnIdentity extends IdentityGenerator {}

  public static class OwnSequence extends SequenceStyleGenerator {}

  @Entity(name = "NumberedByOwnType")
  public static class ByOwn {
    @Id @OwnIdentityId Long id;
  }

  @Entity(name = "NumberedByPlainType")
  public static class ByPlain {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @PlainIdentityId
    Long id;
  }

  @Entity(name = "NumberedBySequenceType")
  public static class BySequence {
    @Id @OwnSequenceId Long id;
  }
}
