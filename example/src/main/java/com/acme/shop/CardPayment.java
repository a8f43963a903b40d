package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Paid by card. */
@Entity
@Table(name = "card_payments")
public class CardPayment extends Payment {

  @Column(nullable = false, length = 4)
  private String lastDigits;

  @Column(nullable = false, length = 64)
  private String approval;

  protected CardPayment() {}

  public CardPayment(Order order, Money paid, Instant paidAt, String lastDigits, String approval) {
    super(order, paid, paidAt);
    this.lastDigits = lastDigits;
    this.approval = approval;
  }
}
