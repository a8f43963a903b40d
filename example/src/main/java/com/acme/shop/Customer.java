package com.acme.shop;

import dev.limbeck.annotation.Backfill;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Somebody who buys. */
@Entity
@Table(name = "customers")
public class Customer {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(nullable = false, unique = true)
  private String email;

  @Column(nullable = false, length = 120)
  private String fullName;

  @Column(length = 32)
  private String phoneNumber;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  @Backfill("'STANDARD'")
  private LoyaltyTier loyaltyTier = LoyaltyTier.STANDARD;

  @Column(nullable = false)
  private Instant registeredAt;

  @OneToMany(mappedBy = "customer", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Address> addresses = new ArrayList<>();

  protected Customer() {}

  public Customer(String email, String fullName, Instant registeredAt) {
    this.email = email;
    this.fullName = fullName;
    this.registeredAt = registeredAt;
  }

  public Long getId() {
    return id;
  }

  public String getEmail() {
    return email;
  }

  public String getFullName() {
    return fullName;
  }

  public List<Address> getAddresses() {
    return addresses;
  }
}
