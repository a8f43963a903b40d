package com.acme.shop;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** One product in an order, at the price of that day. */
@Entity
@Table(
    name = "order_lines",
    uniqueConstraints = @UniqueConstraint(columnNames = {"order_id", "position"}))
public class OrderLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_lines_seq")
  @SequenceGenerator(name = "order_lines_seq", allocationSize = 50)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Order order;

  private int position;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Product product;

  private int quantity;

  @Embedded
  @AttributeOverride(
      name = "amount",
      column = @Column(name = "unit_amount", nullable = false, precision = 12, scale = 2))
  private Money unitPrice;

  protected OrderLine() {}

  OrderLine(Order order, int position, Product product, int quantity, Money unitPrice) {
    this.order = order;
    this.position = position;
    this.product = product;
    this.quantity = quantity;
    this.unitPrice = unitPrice;
  }

  public int getQuantity() {
    return quantity;
  }

  public Product getProduct() {
    return product;
  }
}
