package com.acme.shop.migrations;

import static dev.limbeck.schema.Column.column;

import dev.limbeck.Migration;
import dev.limbeck.Revision;
import dev.limbeck.operation.Operations;

/** Add phone_number to customers. */
@Revision(id = "fe79d31fcc62", follows = "234503671143", message = "add phone_number to customers")
public final class V0002_fe79d3_AddPhoneNumberToCustomers implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.addColumn("customers", column("phone_number", "varchar(32)"));
  }

  @Override
  public void downgrade(Operations op) {
    // Loses the column's values.
    op.dropColumn("customers", column("phone_number", "varchar(32)"));
  }
}
