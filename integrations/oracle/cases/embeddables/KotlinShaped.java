package embeddables;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Set;

@Entity
class KotlinShaped {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private final Long id;

  private final String title;
  private final boolean isDone;

  @Column(name = "due_on")
  private LocalDate due;

  @ElementCollection private final Set<String> labels;

  protected KotlinShaped() {
    this(null, null, false, null);
  }

  KotlinShaped(Long id, String title, boolean isDone, Set<String> labels) {
    this.id = id;
    this.title = title;
    this.isDone = isDone;
    this.labels = labels;
  }

  public final Long getId() {
    return id;
  }

  public final String getTitle() {
    return title;
  }

  public final boolean isDone() {
    return isDone;
  }

  public final LocalDate getDue() {
    return due;
  }

  public final void setDue(LocalDate due) {
    this.due = due;
  }
}
