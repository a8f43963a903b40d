package validation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Embeddable
class Contact {
  @NotNull String phone;

  @Size(max = 15)
  String fax;
}

@Entity
class Embedding {
  @Id Long id;
  @Embedded Contact contact;
}

@Entity
class ValidEmbedding {
  @Id Long id;
  @Valid @Embedded Contact contact;
}

@Entity
class RequiredEmbedding {
  @Id Long id;
  @Valid @NotNull @Embedded Contact contact;
}
