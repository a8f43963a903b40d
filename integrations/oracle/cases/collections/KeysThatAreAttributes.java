package collections;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@Entity
class Reachable {
  @Id Integer id;

  @OneToMany
  @JoinColumn
  @MapKeyColumn(name = "a_type")
  Map<String, Whereabouts> places = new HashMap<>();
}

@Entity
class Whereabouts {
  @Id Integer id;

  @Column(name = "a_type")
  String type;
}

class ExtensionKey implements Serializable {
  Long loan;
  Long number;

  @Override
  public boolean equals(Object other) {
    return other instanceof ExtensionKey key
        && Objects.equals(loan, key.loan)
        && Objects.equals(number, key.number);
  }

  @Override
  public int hashCode() {
    return Objects.hash(loan, number);
  }
}

@Entity
class LoanOfBook {
  @Id Long id;

  @OneToMany(mappedBy = "loan")
  @OrderColumn(name = "ex_no")
  List<LoanExtension> extensions = new ArrayList<>();
}

@Entity
@IdClass(ExtensionKey.class)
class LoanExtension {
  @Id
  @Column(name = "ex_loan")
  Long loan;

  @Id
  @Column(name = "ex_no")
  Long number;
}
