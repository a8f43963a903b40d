package dev.limbeck.processor.entity;

/** The names of the annotations that decide what a class or an attribute is. */
public final class Jpa {

  /** The package of the specification's annotations. */
  public static final String PERSISTENCE = "jakarta.persistence.";

  /** The package of Hibernate's annotations. */
  public static final String HIBERNATE = "org.hibernate.annotations.";

  public static final String ENTITY = PERSISTENCE + "Entity";
  public static final String MAPPED_SUPERCLASS = PERSISTENCE + "MappedSuperclass";
  public static final String EMBEDDABLE = PERSISTENCE + "Embeddable";
  public static final String ATTRIBUTE_CONVERTER = PERSISTENCE + "AttributeConverter";
  public static final String CONVERTER = PERSISTENCE + "Converter";
  public static final String ACCESS = PERSISTENCE + "Access";
  public static final String TRANSIENT = PERSISTENCE + "Transient";
  public static final String ENUMERATED_VALUE = PERSISTENCE + "EnumeratedValue";
  public static final String ID = PERSISTENCE + "Id";
  public static final String EMBEDDED_ID = PERSISTENCE + "EmbeddedId";
  public static final String ID_CLASS = PERSISTENCE + "IdClass";
  public static final String EMBEDDED = PERSISTENCE + "Embedded";
  public static final String ONE_TO_ONE = PERSISTENCE + "OneToOne";
  public static final String MANY_TO_ONE = PERSISTENCE + "ManyToOne";
  public static final String ONE_TO_MANY = PERSISTENCE + "OneToMany";
  public static final String MANY_TO_MANY = PERSISTENCE + "ManyToMany";
  public static final String ELEMENT_COLLECTION = PERSISTENCE + "ElementCollection";
  public static final String CONVERT = PERSISTENCE + "Convert";
  public static final String MAP_KEY_CLASS = PERSISTENCE + "MapKeyClass";
  public static final String ANY = HIBERNATE + "Any";
  public static final String ATTRIBUTE_BINDER = HIBERNATE + "AttributeBinderType";
  public static final String TYPE_BINDER = HIBERNATE + "TypeBinderType";
  public static final String MANY_TO_ANY = HIBERNATE + "ManyToAny";
  public static final String SOFT_DELETE = HIBERNATE + "SoftDelete";
  public static final String NATIVE_GENERATOR = HIBERNATE + "NativeGenerator";

  private Jpa() {}
}
