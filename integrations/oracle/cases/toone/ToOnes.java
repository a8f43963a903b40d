package toone;

import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;

@Entity
class Customer {
  @Id
  @Column(name = "customer_no")
  Integer number;

  @Column(unique = true, length = 20)
  String code;
}

@Entity
class ToOnes {
  @Id Long id;
  @ManyToOne Customer customer;

  @ManyToOne(optional = false)
  Customer required;

  @ManyToOne
  @JoinColumn(nullable = false)
  Customer requiredColumn;

  @ManyToOne
  @JoinColumn(name = "own_name")
  Customer named;

  @ManyToOne
  @JoinColumn(unique = true)
  Customer unique1;

  @ManyToOne
  @Basic(optional = false)
  Customer basic;

  @ManyToOne(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
  Customer cascading;

  @ManyToOne
  @JoinColumn(name = "customer_code", referencedColumnName = "code")
  Customer byCode;

  @ManyToOne
  @JoinColumn(referencedColumnName = "code")
  Customer byCodeUnnamed;

  @OneToOne Customer single;

  @OneToOne(optional = false)
  Customer singleRequired;

  @OneToOne
  @JoinColumn(name = "one", unique = false)
  Customer notUnique;
}
