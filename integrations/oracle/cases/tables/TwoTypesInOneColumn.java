package tables;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "people_of_age")
class PersonOfAge {
  @Id Long id;
  Integer age;
}

@Entity
@Table(name = "people_of_age")
class PersonOfLongAge {
  @Id Long id;
  Long age;
}
