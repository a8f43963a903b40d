package naming;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** Letters beyond ASCII keep their case: PostgreSQL folds the others alone. */
@Entity
@Table(name = "Straßen")
class UnicodeNames {
  @Id Long id;
  String größe;
  String naïveName;

  @Column(name = "ÄnderungsDatum")
  LocalDate d;

  @ElementCollection Set<String> wörter;
  @ManyToOne UnicodeNames übergeordnet;

  @Column(unique = true)
  String 名前;

  @Enumerated(EnumType.STRING)
  Richtung richtung;

  enum Richtung {
    VOR,
    ZURÜCK
  }
}
