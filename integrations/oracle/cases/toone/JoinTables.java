package toone;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;

@Entity
class Engine {
  @Id Long id;
}

@Entity
class Machine {
  @Id Long id;

  @ManyToOne
  @JoinTable(name = "machine_engine")
  Engine engine;

  @OneToOne
  @JoinTable(
      name = "machine_spare",
      joinColumns = @JoinColumn(name = "machine"),
      inverseJoinColumns = @JoinColumn(name = "spare"))
  Engine spare;
}
