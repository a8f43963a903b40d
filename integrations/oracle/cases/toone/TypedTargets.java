package toone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Entity
class ByText {
  @Id
  @Column(length = 50)
  String id;
}

@Entity
class ByUuid {
  @Id UUID id;
}

@Entity
class ByEnum {
  @Id
  @Enumerated(EnumType.STRING)
  Kind id;

  enum Kind {
    ONE,
    TWO
  }
}

@Entity
class ByDefined {
  @Id
  @Column(columnDefinition = "varchar(8)")
  String id;
}

@Entity
class ByInteger {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  int id;
}

@Entity
class PointsToAll {
  @Id Long id;
  @ManyToOne ByText text;
  @ManyToOne ByUuid uuid;
  @ManyToOne ByEnum enumeration;
  @ManyToOne ByDefined defined;
  @ManyToOne ByInteger integer1;
  @ManyToMany Set<ByText> texts;
  @ManyToMany List<ByEnum> enums;
  @OneToMany Set<ByUuid> uuids;
}
