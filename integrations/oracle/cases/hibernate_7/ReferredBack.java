package hibernate_7;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.util.Set;

/** What references to other columns than keys make, from both sides and through unions. */
class ReferredBack {

  @Entity(name = "back_house")
  static class House implements Serializable {
    @Id Integer id;
    String address;

    @ManyToMany
    @JoinTable(
        joinColumns = @JoinColumn(referencedColumnName = "address"),
        inverseJoinColumns = @JoinColumn(referencedColumnName = "name"))
    Set<Tenant> tenants;

    @ManyToMany
    @JoinTable(name = "back_guest", inverseJoinColumns = @JoinColumn(referencedColumnName = "name"))
    Set<Tenant> guests;
  }

  @Entity(name = "back_tenant")
  static class Tenant implements Serializable {
    @Id Integer id;
    String name;

    @ManyToMany(mappedBy = "tenants")
    Set<House> houses;
  }

  @Entity(name = "back_branch")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  static class Branch {
    @Id Long id;

    @Column(name = "branch_code")
    String code;
  }

  @Entity(name = "back_division")
  static class Division extends Branch {
    @ManyToOne
    @JoinColumn(name = "division_code", referencedColumnName = "branch_code")
    Division above;
  }
}
