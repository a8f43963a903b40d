package hibernate;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.YesNoConverter;

@Entity
@SoftDelete
class SoftDeletes {
  @Id Long id;
  @ElementCollection List<String> plain;
}

@Entity
@SoftDelete(columnName = "gone")
class SoftDeletesNamed {
  @Id Long id;
}

@Entity
@SoftDelete(strategy = SoftDeleteType.ACTIVE)
class SoftDeletesActive {
  @Id Long id;
}

@Entity
@SoftDelete(converter = YesNoConverter.class)
class SoftDeletesConverted {
  @Id Long id;

  @ElementCollection @SoftDelete Set<String> softly;
}
