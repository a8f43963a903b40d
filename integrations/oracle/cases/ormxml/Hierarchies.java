package ormxml;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "annotated_kind", length = 10)
class Hierarchies {
  @Id Long id;
}

@Entity
@DiscriminatorValue("annotated")
@PrimaryKeyJoinColumn(name = "annotated_parent")
class Heirs extends Hierarchies {
  String inherited;
}

@MappedSuperclass
class Named {
  @Id Long id;

  @Column(name = "annotated_name", length = 40)
  String name;

  @Column(name = "annotated_nick")
  String nick;
}

@Entity
@Table(name = "annotated_people")
@AttributeOverride(name = "name", column = @Column(name = "person_name"))
class People extends Named {
  String town;
}

@Entity
@SecondaryTable(name = "annotated_details")
class Detailed {
  @Id Long id;

  @Column(table = "annotated_details")
  String detail;
}
