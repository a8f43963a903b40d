package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Where a customer gets bills or parcels. */
@Entity
@Table(name = "addresses")
public class Address {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Customer customer;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private AddressKind kind;

  @Column(nullable = false)
  private String street;

  @Column(nullable = false)
  private String city;

  @Column(nullable = false, length = 12)
  private String postcode;

  @Column(nullable = false, length = 2)
  private String country;

  protected Address() {}

  public Address(
      Customer customer,
      AddressKind kind,
      String street,
      String city,
      String postcode,
      String country) {
    this.customer = customer;
    this.kind = kind;
    this.street = street;
    this.city = city;
    this.postcode = postcode;
    this.country = country;
  }
}
