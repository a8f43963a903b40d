package access;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Kotlin's compiler makes of {@code open class Base { @Id @GeneratedValue var id: Long? }}.
 */
@MappedSuperclass
class KotlinBase {
  @Id @GeneratedValue private Long id;

  public Long getId() {
    return id;
  }

  public void setId(Long value) {
    id = value;
  }
}

/** Annotations of constructor parameters stand on the fields; an {@code is} belongs to the name. */
@Entity
class KotlinShaped extends KotlinBase {
  public static final Companion Companion = new Companion();

  @Column(nullable = false, length = 80)
  private String title;

  private boolean isActive;
  private final int count;
  private Integer rating;

  @ElementCollection private final Set<String> tags;

  @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL)
  private final List<KotlinChild> children;

  @Transient private String cached;

  KotlinShaped() {
    this("", false, 0);
  }

  KotlinShaped(String title, boolean isActive, int count) {
    this.title = title;
    this.isActive = isActive;
    this.count = count;
    this.tags = new HashSet<>();
    this.children = new ArrayList<>();
  }

  public String getTitle() {
    return title;
  }

  public boolean isActive() {
    return isActive;
  }

  public void setActive(boolean value) {
    isActive = value;
  }

  public int getCount() {
    return count;
  }

  /** A property without a field of its own. */
  public String getLabel() {
    return title + " (" + rating + ")";
  }

  static final class Companion {}
}

@Entity
class KotlinChild extends KotlinBase {
  @ManyToOne(optional = false)
  private KotlinShaped parent;

  private KotlinChild() {}
}

/** With {@code @get:Id}, the getters count: the property is {@code active} then. */
@Entity
class KotlinGetters {
  private long id;
  private boolean isActive;
  private String isbn = "";

  @Id
  public long getId() {
    return id;
  }

  public void setId(long value) {
    id = value;
  }

  public boolean isActive() {
    return isActive;
  }

  public void setActive(boolean value) {
    isActive = value;
  }

  @Column(unique = true)
  public String getIsbn() {
    return isbn;
  }

  public void setIsbn(String value) {
    isbn = value;
  }
}
