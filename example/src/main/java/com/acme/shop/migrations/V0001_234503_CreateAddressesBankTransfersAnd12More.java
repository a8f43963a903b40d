package com.acme.shop.migrations;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.ForeignKey.foreignKey;
import static dev.limbeck.schema.PrimaryKey.primaryKey;
import static dev.limbeck.schema.Sequence.sequence;
import static dev.limbeck.schema.UniqueConstraint.unique;

import dev.limbeck.Migration;
import dev.limbeck.Revision;
import dev.limbeck.operation.Operations;

/** Create addresses, bank_transfers and 12 more. */
@Revision(id = "234503671143", message = "create addresses, bank_transfers and 12 more")
public final class V0001_234503_CreateAddressesBankTransfersAnd12More implements Migration {
  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("order_lines_seq", 1, 50));
    op.createSequence(sequence("orders_seq", 1, 50));
    op.createSequence(sequence("products_seq", 1, 50));
    op.createTable(
        "addresses",
        column("id", "bigint").asIdentity(),
        column("customer_id", "bigint").notNull(),
        column("kind", "varchar(20)").notNull(),
        column("street", "varchar(255)").notNull(),
        column("city", "varchar(255)").notNull(),
        column("postcode", "varchar(12)").notNull(),
        column("country", "varchar(2)").notNull(),
        primaryKey("addresses_pkey", "id"),
        check("addresses_kind_check", "kind in ('BILLING','DELIVERY')"));
    op.createTable(
        "bank_transfers",
        column("id", "uuid").notNull(),
        column("iban", "varchar(34)").notNull(),
        primaryKey("bank_transfers_pkey", "id"));
    op.createTable(
        "card_payments",
        column("id", "uuid").notNull(),
        column("last_digits", "varchar(4)").notNull(),
        column("approval", "varchar(64)").notNull(),
        primaryKey("card_payments_pkey", "id"));
    op.createTable(
        "categories",
        column("id", "bigint").asIdentity(),
        column("name", "varchar(80)").notNull(),
        column("parent_id", "bigint"),
        primaryKey("categories_pkey", "id"),
        unique("categories_parent_id_name_key", "parent_id", "name"));
    op.createTable(
        "customers",
        column("id", "bigint").asIdentity(),
        column("email", "varchar(255)").notNull(),
        column("full_name", "varchar(120)").notNull(),
        column("registered_at", "timestamp(6) with time zone").notNull(),
        primaryKey("customers_pkey", "id"),
        unique("customers_email_key", "email"));
    op.createTable(
        "order_lines",
        column("id", "bigint").notNull(),
        column("order_id", "bigint").notNull(),
        column("position", "integer").notNull(),
        column("product_id", "bigint").notNull(),
        column("quantity", "integer").notNull(),
        column("unit_amount", "numeric(12,2)").notNull(),
        column("currency", "varchar(3)").notNull(),
        primaryKey("order_lines_pkey", "id"),
        unique("order_lines_order_id_position_key", "order_id", "position"));
    op.createTable(
        "orders",
        column("id", "bigint").notNull(),
        column("version", "integer").notNull(),
        column("customer_id", "bigint").notNull(),
        column("delivery_address_id", "bigint"),
        column("status", "varchar(20)").notNull(),
        column("placed_at", "timestamp(6) with time zone").notNull(),
        primaryKey("orders_pkey", "id"),
        check("orders_status_check", "status in ('PLACED','PAID','SHIPPED','RETURNED')"));
    op.createTable(
        "payments",
        column("id", "uuid").notNull(),
        column("order_id", "bigint").notNull(),
        column("amount", "numeric(12,2)").notNull(),
        column("currency", "varchar(3)").notNull(),
        column("paid_at", "timestamp(6) with time zone").notNull(),
        primaryKey("payments_pkey", "id"));
    op.createTable(
        "product_tags",
        column("product_id", "bigint").notNull(),
        column("tag_id", "bigint").notNull(),
        primaryKey("product_tags_pkey", "product_id", "tag_id"));
    op.createTable(
        "products",
        column("id", "bigint").notNull(),
        column("version", "integer").notNull(),
        column("sku", "varchar(32)").notNull(),
        column("title", "varchar(255)").notNull(),
        column("description", "varchar(4000)"),
        column("amount", "numeric(12,2)").notNull(),
        column("currency", "varchar(3)").notNull(),
        column("category_id", "bigint"),
        primaryKey("products_pkey", "id"),
        unique("products_sku_key", "sku"));
    op.createTable(
        "supplier_emails",
        column("supplier_id", "bigint").notNull(),
        column("email", "varchar(255)").notNull(),
        primaryKey("supplier_emails_pkey", "supplier_id", "email"));
    op.createTable(
        "supplier_products",
        column("supplier_id", "bigint").notNull(),
        column("product_id", "bigint").notNull(),
        primaryKey("supplier_products_pkey", "supplier_id", "product_id"));
    op.createTable(
        "suppliers",
        column("id", "bigint").asIdentity(),
        column("company", "varchar(120)").notNull(),
        primaryKey("suppliers_pkey", "id"));
    op.createTable(
        "tags",
        column("id", "bigint").asIdentity(),
        column("word", "varchar(40)").notNull(),
        primaryKey("tags_pkey", "id"),
        unique("tags_word_key", "word"));
    op.addForeignKey(
        "addresses",
        foreignKey("addresses_customer_id_fkey", "customer_id").references("customers", "id"));
    op.addForeignKey(
        "bank_transfers", foreignKey("bank_transfers_id_fkey", "id").references("payments", "id"));
    op.addForeignKey(
        "card_payments", foreignKey("card_payments_id_fkey", "id").references("payments", "id"));
    op.addForeignKey(
        "categories",
        foreignKey("categories_parent_id_fkey", "parent_id").references("categories", "id"));
    op.addForeignKey(
        "order_lines",
        foreignKey("order_lines_order_id_fkey", "order_id").references("orders", "id"));
    op.addForeignKey(
        "order_lines",
        foreignKey("order_lines_product_id_fkey", "product_id").references("products", "id"));
    op.addForeignKey(
        "orders",
        foreignKey("orders_customer_id_fkey", "customer_id").references("customers", "id"));
    op.addForeignKey(
        "orders",
        foreignKey("orders_delivery_address_id_fkey", "delivery_address_id")
            .references("addresses", "id"));
    op.addForeignKey(
        "payments", foreignKey("payments_order_id_fkey", "order_id").references("orders", "id"));
    op.addForeignKey(
        "product_tags",
        foreignKey("product_tags_product_id_fkey", "product_id").references("products", "id"));
    op.addForeignKey(
        "product_tags", foreignKey("product_tags_tag_id_fkey", "tag_id").references("tags", "id"));
    op.addForeignKey(
        "products",
        foreignKey("products_category_id_fkey", "category_id").references("categories", "id"));
    op.addForeignKey(
        "supplier_emails",
        foreignKey("supplier_emails_supplier_id_fkey", "supplier_id")
            .references("suppliers", "id"));
    op.addForeignKey(
        "supplier_products",
        foreignKey("supplier_products_product_id_fkey", "product_id").references("products", "id"));
    op.addForeignKey(
        "supplier_products",
        foreignKey("supplier_products_supplier_id_fkey", "supplier_id")
            .references("suppliers", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropForeignKey(
        "supplier_products",
        foreignKey("supplier_products_supplier_id_fkey", "supplier_id")
            .references("suppliers", "id"));
    op.dropForeignKey(
        "supplier_products",
        foreignKey("supplier_products_product_id_fkey", "product_id").references("products", "id"));
    op.dropForeignKey(
        "supplier_emails",
        foreignKey("supplier_emails_supplier_id_fkey", "supplier_id")
            .references("suppliers", "id"));
    op.dropForeignKey(
        "products",
        foreignKey("products_category_id_fkey", "category_id").references("categories", "id"));
    op.dropForeignKey(
        "product_tags", foreignKey("product_tags_tag_id_fkey", "tag_id").references("tags", "id"));
    op.dropForeignKey(
        "product_tags",
        foreignKey("product_tags_product_id_fkey", "product_id").references("products", "id"));
    op.dropForeignKey(
        "payments", foreignKey("payments_order_id_fkey", "order_id").references("orders", "id"));
    op.dropForeignKey(
        "orders",
        foreignKey("orders_delivery_address_id_fkey", "delivery_address_id")
            .references("addresses", "id"));
    op.dropForeignKey(
        "orders",
        foreignKey("orders_customer_id_fkey", "customer_id").references("customers", "id"));
    op.dropForeignKey(
        "order_lines",
        foreignKey("order_lines_product_id_fkey", "product_id").references("products", "id"));
    op.dropForeignKey(
        "order_lines",
        foreignKey("order_lines_order_id_fkey", "order_id").references("orders", "id"));
    op.dropForeignKey(
        "categories",
        foreignKey("categories_parent_id_fkey", "parent_id").references("categories", "id"));
    op.dropForeignKey(
        "card_payments", foreignKey("card_payments_id_fkey", "id").references("payments", "id"));
    op.dropForeignKey(
        "bank_transfers", foreignKey("bank_transfers_id_fkey", "id").references("payments", "id"));
    op.dropForeignKey(
        "addresses",
        foreignKey("addresses_customer_id_fkey", "customer_id").references("customers", "id"));
    // Loses the table's rows.
    op.dropTable(
        "tags",
        column("id", "bigint").asIdentity(),
        column("word", "varchar(40)").notNull(),
        primaryKey("tags_pkey", "id"),
        unique("tags_word_key", "word"));
    // Loses the table's rows.
    op.dropTable(
        "suppliers",
        column("id", "bigint").asIdentity(),
        column("company", "varchar(120)").notNull(),
        primaryKey("suppliers_pkey", "id"));
    // Loses the table's rows.
    op.dropTable(
        "supplier_products",
        column("supplier_id", "bigint").notNull(),
        column("product_id", "bigint").notNull(),
        primaryKey("supplier_products_pkey", "supplier_id", "product_id"));
    // Loses the table's rows.
    op.dropTable(
        "supplier_emails",
        column("supplier_id", "bigint").notNull(),
        column("email", "varchar(255)").notNull(),
        primaryKey("supplier_emails_pkey", "supplier_id", "email"));
    // Loses the table's rows.
    op.dropTable(
        "products",
        column("id", "bigint").notNull(),
        column("version", "integer").notNull(),
        column("sku", "varchar(32)").notNull(),
        column("title", "varchar(255)").notNull(),
        column("description", "varchar(4000)"),
        column("amount", "numeric(12,2)").notNull(),
        column("currency", "varchar(3)").notNull(),
        column("category_id", "bigint"),
        primaryKey("products_pkey", "id"),
        unique("products_sku_key", "sku"));
    // Loses the table's rows.
    op.dropTable(
        "product_tags",
        column("product_id", "bigint").notNull(),
        column("tag_id", "bigint").notNull(),
        primaryKey("product_tags_pkey", "product_id", "tag_id"));
    // Loses the table's rows.
    op.dropTable(
        "payments",
        column("id", "uuid").notNull(),
        column("order_id", "bigint").notNull(),
        column("amount", "numeric(12,2)").notNull(),
        column("currency", "varchar(3)").notNull(),
        column("paid_at", "timestamp(6) with time zone").notNull(),
        primaryKey("payments_pkey", "id"));
    // Loses the table's rows.
    op.dropTable(
        "orders",
        column("id", "bigint").notNull(),
        column("version", "integer").notNull(),
        column("customer_id", "bigint").notNull(),
        column("delivery_address_id", "bigint"),
        column("status", "varchar(20)").notNull(),
        column("placed_at", "timestamp(6) with time zone").notNull(),
        primaryKey("orders_pkey", "id"),
        check("orders_status_check", "status in ('PLACED','PAID','SHIPPED','RETURNED')"));
    // Loses the table's rows.
    op.dropTable(
        "order_lines",
        column("id", "bigint").notNull(),
        column("order_id", "bigint").notNull(),
        column("position", "integer").notNull(),
        column("product_id", "bigint").notNull(),
        column("quantity", "integer").notNull(),
        column("unit_amount", "numeric(12,2)").notNull(),
        column("currency", "varchar(3)").notNull(),
        primaryKey("order_lines_pkey", "id"),
        unique("order_lines_order_id_position_key", "order_id", "position"));
    // Loses the table's rows.
    op.dropTable(
        "customers",
        column("id", "bigint").asIdentity(),
        column("email", "varchar(255)").notNull(),
        column("full_name", "varchar(120)").notNull(),
        column("registered_at", "timestamp(6) with time zone").notNull(),
        primaryKey("customers_pkey", "id"),
        unique("customers_email_key", "email"));
    // Loses the table's rows.
    op.dropTable(
        "categories",
        column("id", "bigint").asIdentity(),
        column("name", "varchar(80)").notNull(),
        column("parent_id", "bigint"),
        primaryKey("categories_pkey", "id"),
        unique("categories_parent_id_name_key", "parent_id", "name"));
    // Loses the table's rows.
    op.dropTable(
        "card_payments",
        column("id", "uuid").notNull(),
        column("last_digits", "varchar(4)").notNull(),
        column("approval", "varchar(64)").notNull(),
        primaryKey("card_payments_pkey", "id"));
    // Loses the table's rows.
    op.dropTable(
        "bank_transfers",
        column("id", "uuid").notNull(),
        column("iban", "varchar(34)").notNull(),
        primaryKey("bank_transfers_pkey", "id"));
    // Loses the table's rows.
    op.dropTable(
        "addresses",
        column("id", "bigint").asIdentity(),
        column("customer_id", "bigint").notNull(),
        column("kind", "varchar(20)").notNull(),
        column("street", "varchar(255)").notNull(),
        column("city", "varchar(255)").notNull(),
        column("postcode", "varchar(12)").notNull(),
        column("country", "varchar(2)").notNull(),
        primaryKey("addresses_pkey", "id"),
        check("addresses_kind_check", "kind in ('BILLING','DELIVERY')"));
    op.dropSequence(sequence("products_seq", 1, 50));
    op.dropSequence(sequence("orders_seq", 1, 50));
    op.dropSequence(sequence("order_lines_seq", 1, 50));
  }
}
