package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Paid from a bank account. */
@Entity
@Table(name = "bank_transfers")
public class BankTransfer extends Payment {

  @Column(nullable = false, length = 34)
  private String iban;

  protected BankTransfer() {}

  public BankTransfer(Order order, Money paid, Instant paidAt, String iban) {
    super(order, paid, paidAt);
    this.iban = iban;
  }
}
