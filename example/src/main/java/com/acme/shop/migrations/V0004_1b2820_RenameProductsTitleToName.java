package com.acme.shop.migrations;

import dev.limbeck.Migration;
import dev.limbeck.Revision;
import dev.limbeck.operation.Operations;

/** Rename products.title to name. */
@Revision(id = "1b282097c0a7", follows = "5bcce29944ca", message = "rename products.title to name")
public final class V0004_1b2820_RenameProductsTitleToName implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.renameColumn("products", "title", "name");
  }

  @Override
  public void downgrade(Operations op) {
    op.renameColumn("products", "name", "title");
  }
}
