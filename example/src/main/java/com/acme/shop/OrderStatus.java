package com.acme.shop;

/** How far an order has come. */
public enum OrderStatus {
  PLACED,
  PAID,
  SHIPPED,
  RETURNED
}
