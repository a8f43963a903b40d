package toone;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;

@Entity
class Employee {
  @Id @GeneratedValue Long id;

  @OneToOne(mappedBy = "employee", cascade = CascadeType.ALL)
  @PrimaryKeyJoinColumn
  Desk desk;
}

@Entity
class Desk {
  @Id
  @Column(name = "employee_id")
  Long id;

  @OneToOne
  @MapsId
  @JoinColumn(name = "employee_id")
  Employee employee;
}
