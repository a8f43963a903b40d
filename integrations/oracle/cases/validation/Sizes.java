package validation;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.Length;

@Entity
class Sizes {
  @Id Long id;

  @Size(max = 20)
  String text;

  @Size(max = 30)
  @Column(length = 10)
  String longer;

  @Size(min = 2)
  String minimumOnly;

  @Length(max = 12)
  String length;

  @Size(max = 9)
  @Lob
  String large;

  @Size(max = 9)
  byte[] bytes;

  @Size(max = 4)
  @ElementCollection
  List<String> list;
}
