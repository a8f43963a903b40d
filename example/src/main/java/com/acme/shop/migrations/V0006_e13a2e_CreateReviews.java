package com.acme.shop.migrations;

import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.ForeignKey.foreignKey;
import static dev.limbeck.schema.PrimaryKey.primaryKey;
import static dev.limbeck.schema.UniqueConstraint.unique;

import dev.limbeck.Migration;
import dev.limbeck.Revision;
import dev.limbeck.operation.Operations;

/** Create reviews. */
@Revision(id = "e13a2e755e60", follows = "fa128da7ed35", message = "create reviews")
public final class V0006_e13a2e_CreateReviews implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.createTable(
        "reviews",
        column("id", "bigint").asIdentity(),
        column("product_id", "bigint").notNull(),
        column("customer_id", "bigint").notNull(),
        column("stars", "integer").notNull(),
        column("words", "varchar(4000)"),
        column("written_at", "timestamp(6) with time zone").notNull(),
        primaryKey("reviews_pkey", "id"),
        unique("reviews_product_id_customer_id_key", "product_id", "customer_id"));
    op.addForeignKey(
        "reviews",
        foreignKey("reviews_customer_id_fkey", "customer_id").references("customers", "id"));
    op.addForeignKey(
        "reviews",
        foreignKey("reviews_product_id_fkey", "product_id").references("products", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropForeignKey(
        "reviews",
        foreignKey("reviews_product_id_fkey", "product_id").references("products", "id"));
    op.dropForeignKey(
        "reviews",
        foreignKey("reviews_customer_id_fkey", "customer_id").references("customers", "id"));
    // Loses the table's rows.
    op.dropTable(
        "reviews",
        column("id", "bigint").asIdentity(),
        column("product_id", "bigint").notNull(),
        column("customer_id", "bigint").notNull(),
        column("stars", "integer").notNull(),
        column("words", "varchar(4000)"),
        column("written_at", "timestamp(6) with time zone").notNull(),
        primaryKey("reviews_pkey", "id"),
        unique("reviews_product_id_customer_id_key", "product_id", "customer_id"));
  }
}
