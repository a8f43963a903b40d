package com.acme.shop.migrations;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;

import dev.limbeck.Migration;
import dev.limbeck.Revision;
import dev.limbeck.operation.Operations;

/** Add loyalty_tier to customers. */
@Revision(id = "5bcce29944ca", follows = "fe79d31fcc62", message = "add loyalty_tier to customers")
public final class V0003_5bcce2_AddLoyaltyTierToCustomers implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.addColumn("customers", column("loyalty_tier", "varchar(20)"));
    op.online().backfill("customers", "loyalty_tier", "'STANDARD'");
    op.online()
        .alterColumn(
            "customers",
            column("loyalty_tier", "varchar(20)"),
            column("loyalty_tier", "varchar(20)").notNull());
    op.online()
        .addCheck(
            "customers",
            check("customers_loyalty_tier_check", "loyalty_tier in ('STANDARD','SILVER','GOLD')"));
  }

  @Override
  public void downgrade(Operations op) {
    op.online()
        .dropCheck(
            "customers",
            check("customers_loyalty_tier_check", "loyalty_tier in ('STANDARD','SILVER','GOLD')"));
    op.online()
        .alterColumn(
            "customers",
            column("loyalty_tier", "varchar(20)").notNull(),
            column("loyalty_tier", "varchar(20)"));
    // Loses the column's values.
    op.dropColumn("customers", column("loyalty_tier", "varchar(20)"));
  }
}
