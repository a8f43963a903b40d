package com.acme.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a customer bought at once. */
@Entity
@Table(name = "orders", indexes = @Index(columnList = "status, placedAt"))
public class Order {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "orders_seq")
  @SequenceGenerator(name = "orders_seq", allocationSize = 50)
  private Long id;

  @Version private int version;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Customer customer;

  @ManyToOne(fetch = FetchType.LAZY)
  private Address deliveryAddress;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private OrderStatus status = OrderStatus.PLACED;

  @Column(nullable = false)
  private Instant placedAt;

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<OrderLine> lines = new ArrayList<>();

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
  private List<Payment> payments = new ArrayList<>();

  protected Order() {}

  public Order(Customer customer, Instant placedAt) {
    this.customer = customer;
    this.placedAt = placedAt;
  }

  public void add(Product product, int quantity) {
    lines.add(new OrderLine(this, lines.size() + 1, product, quantity, product.getPrice()));
  }

  public void pay(Payment payment) {
    payments.add(payment);
    status = OrderStatus.PAID;
  }

  public Long getId() {
    return id;
  }

  public Customer getCustomer() {
    return customer;
  }

  public OrderStatus getStatus() {
    return status;
  }

  public List<OrderLine> getLines() {
    return lines;
  }

  public List<Payment> getPayments() {
    return payments;
  }
}
