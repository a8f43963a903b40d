package com.acme.shop;

import dev.limbeck.annotation.RenamedFrom;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;

/** Something to buy. */
@Entity
@Table(name = "products")
public class Product {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "products_seq")
  @SequenceGenerator(name = "products_seq", allocationSize = 50)
  private Long id;

  @Version private int version;

  @Column(nullable = false, unique = true, length = 32)
  private String sku;

  @Column(nullable = false)
  @RenamedFrom("title")
  private String name;

  @Column(length = 4000)
  private String description;

  @Embedded private Money price;

  @ManyToOne(fetch = FetchType.LAZY)
  private Category category;

  @ManyToMany
  @JoinTable(
      name = "product_tags",
      joinColumns = @JoinColumn(name = "product_id"),
      inverseJoinColumns = @JoinColumn(name = "tag_id"))
  private Set<Tag> tags = new HashSet<>();

  protected Product() {}

  public Product(String sku, String name, Money price) {
    this.sku = sku;
    this.name = name;
    this.price = price;
  }

  public String getName() {
    return name;
  }

  public Money getPrice() {
    return price;
  }

  public Set<Tag> getTags() {
    return tags;
  }

  public void setCategory(Category category) {
    this.category = category;
  }
}
