package com.acme.shop;

/** How much the shop owes to a customer's coming back. */
public enum LoyaltyTier {
  STANDARD,
  SILVER,
  GOLD
}
