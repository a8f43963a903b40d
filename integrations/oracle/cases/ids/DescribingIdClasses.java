package ids;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;

/** An id class that describes one column describes them all: the entity isn't asked. */
class DescribingIdClasses {

  enum Kind {
    ONE,
    TWO
  }

  @Entity(name = "DescribedByFields")
  @IdClass(Fields.class)
  static class ByFields {
    @Id @GeneratedValue Long a;

    @Id
    @Column(name = "own")
    String b;

    @Id
    @Enumerated(EnumType.STRING)
    Kind c;
  }

  static class Fields extends Equal {
    @Column(name = "aa")
    Long a;

    @Column(length = 10)
    String b;

    @Enumerated Kind c;
  }

  @Entity(name = "DescribedByGetters")
  @IdClass(Getters.class)
  static class ByGetters {
    @Id
    @Column(name = "own")
    public Long getA() {
      return null;
    }

    public void setA(Long a) {}

    @Id
    public String getB() {
      return null;
    }

    public void setB(String b) {}
  }

  static class Getters extends Equal {
    @Column(name = "ka")
    public Long getA() {
      return null;
    }

    public void setA(Long a) {}

    public String getB() {
      return null;
    }

    public void setB(String b) {}
  }

  /** What is annotated isn't read, but that is enough. */
  @Entity(name = "DescribedByOthers")
  @IdClass(Others.class)
  static class ByOthers {
    @Id
    @Column(name = "own")
    public Long getA() {
      return null;
    }

    public void setA(Long a) {}

    @Id
    public String getB() {
      return null;
    }

    public void setB(String b) {}
  }

  static class Others extends Equal {
    @Column(name = "ka")
    Long hidden;

    public Long getA() {
      return null;
    }

    public void setA(Long a) {}

    public String getB() {
      return null;
    }

    public void setB(String b) {}
  }

  @Entity(name = "DescribedAbove")
  @IdClass(Below.class)
  @AttributeOverride(name = "b", column = @Column(name = "bbb"))
  static class Above {
    @Id Long a;
    @Id String b;
    @ManyToOne Above other;
  }

  @MappedSuperclass
  static class Equal implements Serializable {
    @Override
    public boolean equals(Object other) {
      return other == this;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  @MappedSuperclass
  static class Half extends Equal {
    @Column(name = "ka")
    Long a;
  }

  static class Below extends Half {
    @Column(name = "kb")
    String b;
  }
}
