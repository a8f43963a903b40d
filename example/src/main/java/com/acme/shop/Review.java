package com.acme.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;

/** What a customer says of a product. */
@Entity
@Table(
    name = "reviews",
    uniqueConstraints = @UniqueConstraint(columnNames = {"product_id", "customer_id"}))
public class Review {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Product product;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Customer customer;

  private int stars;

  @Column(length = 4000)
  private String words;

  @Column(nullable = false)
  private Instant writtenAt;

  protected Review() {}

  public Review(Product product, Customer customer, int stars, String words, Instant writtenAt) {
    this.product = product;
    this.customer = customer;
    this.stars = stars;
    this.words = words;
    this.writtenAt = writtenAt;
  }
}
