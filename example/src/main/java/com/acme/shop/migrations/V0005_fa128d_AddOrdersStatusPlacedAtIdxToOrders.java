package com.acme.shop.migrations;

import static dev.limbeck.schema.Index.index;

import dev.limbeck.Migration;
import dev.limbeck.Revision;
import dev.limbeck.operation.Operations;

/** Add orders_status_placed_at_idx to orders. */
@Revision(
    id = "fa128da7ed35",
    follows = "1b282097c0a7",
    message = "add orders_status_placed_at_idx to orders")
public final class V0005_fa128d_AddOrdersStatusPlacedAtIdxToOrders implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.online().createIndex("orders", index("orders_status_placed_at_idx", "status", "placed_at"));
  }

  @Override
  public void downgrade(Operations op) {
    op.online().dropIndex("orders", index("orders_status_placed_at_idx", "status", "placed_at"));
  }
}
