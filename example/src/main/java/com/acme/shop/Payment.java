package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Money that came in for an order, one way or another. */
@Entity
@Table(name = "payments")
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Payment {

  @Id
  @GeneratedValue(strategy = GenerationType.UUID)
  private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Order order;

  @Embedded private Money paid;

  @Column(nullable = false)
  private Instant paidAt;

  protected Payment() {}

  protected Payment(Order order, Money paid, Instant paidAt) {
    this.order = order;
    this.paid = paid;
    this.paidAt = paidAt;
  }

  public Money getPaid() {
    return paid;
  }
}
