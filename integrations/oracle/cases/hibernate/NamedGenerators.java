package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** The short names of Hibernate's generators. */
class NamedGenerators {
  @Entity(name = "GeneratedNatively")
  static class Natively {
    @Id
    @GeneratedValue(generator = "natively", strategy = GenerationType.AUTO)
    @GenericGenerator(name = "natively", strategy = "native")
    Long id;
  }

  @Entity(name = "GeneratedByIdentity")
  static class ByIdentity {
    @Id
    @GeneratedValue(generator = "by_identity")
    @GenericGenerator(name = "by_identity", strategy = "identity")
    Long id;
  }

  @Entity(name = "GeneratedAssigned")
  static class Assigned {
    @Id
    @GeneratedValue(generator = "assigned_here")
    @GenericGenerator(name = "assigned_here", strategy = "assigned")
    Long id;
  }

  @Entity(name = "GeneratedHex")
  static class Hex {
    @Id
    @GeneratedValue(generator = "hex")
    @GenericGenerator(name = "hex", strategy = "uuid")
    @Column(length = 32)
    String id;
  }

  @Entity(name = "GeneratedSequence")
  static class BySequence {
    @Id
    @GeneratedValue(generator = "by_sequence")
    @GenericGenerator(name = "by_sequence", strategy = "enhanced-sequence")
    Long id;
  }

  @Entity(name = "GeneratedForeign")
  static class Foreign {
    @Id
    @GeneratedValue(generator = "foreign_key")
    @GenericGenerator(
        name = "foreign_key",
        strategy = "foreign",
        parameters = @Parameter(name = "property", value = "hex"))
    String id;

    @OneToOne @PrimaryKeyJoinColumn Hex hex;
  }
}
