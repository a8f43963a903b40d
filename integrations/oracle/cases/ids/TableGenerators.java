package ids;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;

@Entity
class TableGenerated {
  @Id
  @GeneratedValue(strategy = GenerationType.TABLE)
  Long id;
}

@Entity
class TableGeneratedOwn {
  @Id
  @GeneratedValue(strategy = GenerationType.TABLE, generator = "counters")
  @TableGenerator(
      name = "counters",
      table = "counter_table",
      pkColumnName = "counter_name",
      valueColumnName = "counter_value",
      pkColumnValue = "theirs",
      allocationSize = 10)
  Long id;
}

@Entity
class TableGeneratedNamed {
  @Id
  @GeneratedValue(strategy = GenerationType.TABLE, generator = "just_named")
  @TableGenerator(name = "just_named")
  Long id;
}
