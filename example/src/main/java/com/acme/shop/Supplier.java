package com.acme.shop;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;

/** Whom the shop buys from. */
@Entity
@Table(name = "suppliers")
public class Supplier {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(nullable = false, length = 120)
  private String company;

  @ElementCollection
  @CollectionTable(name = "supplier_emails", joinColumns = @JoinColumn(name = "supplier_id"))
  @Column(name = "email", nullable = false)
  private Set<String> emails = new HashSet<>();

  @ManyToMany
  @JoinTable(
      name = "supplier_products",
      joinColumns = @JoinColumn(name = "supplier_id"),
      inverseJoinColumns = @JoinColumn(name = "product_id"))
  private Set<Product> products = new HashSet<>();

  protected Supplier() {}

  public Supplier(String company) {
    this.company = company;
  }
}
