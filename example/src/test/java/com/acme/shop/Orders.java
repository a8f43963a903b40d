package com.acme.shop;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;

/** An order that touches most of the shop's tables. */
final class Orders {

  private Orders() {}

  static Long place(EntityManager manager) {
    Instant now = Instant.now();
    Customer customer = new Customer("ada@example.org", "Ada Lovelace", now);
    customer
        .getAddresses()
        .add(
            new Address(
                customer, AddressKind.DELIVERY, "12 St James's Square", "London", "SW1Y", "GB"));
    manager.persist(customer);
    Category kitchen = new Category("Kitchen", null);
    manager.persist(kitchen);
    Tag glass = new Tag("glass");
    manager.persist(glass);
    Money price = new Money(new BigDecimal("49.90"), "EUR");
    Product limbeck = new Product("LMB-1", "Limbeck, two litres", price);
    limbeck.setCategory(kitchen);
    limbeck.getTags().add(glass);
    manager.persist(limbeck);
    Order order = new Order(customer, now);
    order.add(limbeck, 2);
    order.pay(new CardPayment(order, new Money(new BigDecimal("99.80"), "EUR"), now, "4242", "ok"));
    manager.persist(order);
    return order.getId();
  }

  static String describe(EntityManager manager, Long id) {
    Order order = manager.find(Order.class, id);
    return "Order %d of %s: %d x %s, %s, paid %s %s"
        .formatted(
            order.getId(),
            order.getCustomer().getFullName(),
            order.getLines().get(0).getQuantity(),
            order.getLines().get(0).getProduct().getName(),
            order.getStatus(),
            order.getPayments().get(0).getPaid().amount(),
            order.getPayments().get(0).getPaid().currency());
  }
}
