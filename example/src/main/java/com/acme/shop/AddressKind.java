package com.acme.shop;

/** What an address is for. */
public enum AddressKind {
  BILLING,
  DELIVERY
}
