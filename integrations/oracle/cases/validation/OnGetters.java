package validation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Bean Validation knows properties, whatever JPA's access is. */
@Entity
class OnGetters implements Labelled {
  @Id
  @Min(1)
  private Long id;

  private String title;
  private String label;

  public Long getId() {
    return id;
  }

  @NotNull
  @Size(max = 21)
  public String getTitle() {
    return title;
  }

  @Override
  public String getLabel() {
    return label;
  }
}

interface Labelled {
  @NotNull
  @Size(max = 22)
  String getLabel();
}

@Entity
class OnFields {
  private Long id;

  @NotNull
  @Size(max = 23)
  private String title;

  @Id
  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }
}
