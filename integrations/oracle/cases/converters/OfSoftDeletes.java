package converters;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import org.hibernate.annotations.SoftDelete;

class DeletedState implements AttributeConverter<Boolean, Integer> {
  @Override
  public Integer convertToDatabaseColumn(Boolean value) {
    return value == null ? null : value ? 1 : 2;
  }

  @Override
  public Boolean convertToEntityAttribute(Integer value) {
    return value == null ? null : value == 1;
  }
}

@Entity
@Table(name = "soft_states")
@SoftDelete(converter = DeletedState.class, columnName = "state")
class OfSoftDeletes {
  @Id Long id;

  @ElementCollection
  @CollectionTable(name = "soft_states_of_words")
  @SoftDelete(converter = DeletedState.class)
  Set<String> words;
}
