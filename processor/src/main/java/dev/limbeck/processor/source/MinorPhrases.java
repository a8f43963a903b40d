package dev.limbeck.processor.source;

import dev.limbeck.operation.SchemaOperation;

/** The words for operations that no table or column speaks for. */
record MinorPhrases(Message message) implements SchemaOperation.Visitor<Message> {

  @Override
  public Message createNamespace(SchemaOperation.CreateNamespace operation) {
    return message.add("create schema ", operation.name(), "");
  }

  @Override
  public Message dropNamespace(SchemaOperation.DropNamespace operation) {
    return message.add("drop schema ", operation.name(), "");
  }

  @Override
  public Message createType(SchemaOperation.CreateType operation) {
    return message.add("create type ", operation.type().name(), "");
  }

  @Override
  public Message dropType(SchemaOperation.DropType operation) {
    return message.add("drop type ", operation.type().name(), "");
  }

  @Override
  public Message alterType(SchemaOperation.AlterType operation) {
    return message.add("change type ", operation.to().name(), "");
  }

  @Override
  public Message createSequence(SchemaOperation.CreateSequence operation) {
    return message.add("create sequence ", operation.sequence().name(), "");
  }

  @Override
  public Message dropSequence(SchemaOperation.DropSequence operation) {
    return message.add("drop sequence ", operation.sequence().name(), "");
  }

  @Override
  public Message alterSequence(SchemaOperation.AlterSequence operation) {
    return message.add("change sequence ", operation.to().name(), "");
  }

  @Override
  public Message renameSequence(SchemaOperation.RenameSequence operation) {
    return message.add("rename sequence ", operation.from(), "");
  }

  @Override
  public Message createTable(SchemaOperation.CreateTable operation) {
    return message.add("create ", operation.table().name(), "");
  }

  @Override
  public Message dropTable(SchemaOperation.DropTable operation) {
    return message.add("drop ", operation.table().name(), "");
  }

  @Override
  public Message renameTable(SchemaOperation.RenameTable operation) {
    return message.add("rename ", operation.from(), "");
  }

  @Override
  public Message commentOnTable(SchemaOperation.CommentOnTable operation) {
    return message.add("comment on ", operation.table(), "");
  }

  @Override
  public Message addColumn(SchemaOperation.AddColumn operation) {
    return message.add("add columns to ", operation.table(), "");
  }

  @Override
  public Message dropColumn(SchemaOperation.DropColumn operation) {
    return message.add("drop columns of ", operation.table(), "");
  }

  @Override
  public Message alterColumn(SchemaOperation.AlterColumn operation) {
    return message.add("change columns of ", operation.table(), "");
  }

  @Override
  public Message renameColumn(SchemaOperation.RenameColumn operation) {
    return message.add("rename columns of ", operation.table(), "");
  }

  @Override
  public Message addPrimaryKey(SchemaOperation.AddPrimaryKey operation) {
    return message.add("add primary key to ", operation.table(), "");
  }

  @Override
  public Message dropPrimaryKey(SchemaOperation.DropPrimaryKey operation) {
    return message.add("drop primary key of ", operation.table(), "");
  }

  @Override
  public Message addUnique(SchemaOperation.AddUnique operation) {
    return message.add("add ", operation.unique().name(), " to " + operation.table());
  }

  @Override
  public Message dropUnique(SchemaOperation.DropUnique operation) {
    return message.add("drop ", operation.unique().name(), " from " + operation.table());
  }

  @Override
  public Message addCheck(SchemaOperation.AddCheck operation) {
    return message.add("add ", operation.check().name(), " to " + operation.table());
  }

  @Override
  public Message dropCheck(SchemaOperation.DropCheck operation) {
    return message.add("drop ", operation.check().name(), " from " + operation.table());
  }

  @Override
  public Message addForeignKey(SchemaOperation.AddForeignKey operation) {
    return message.add("add ", operation.foreignKey().name(), " to " + operation.table());
  }

  @Override
  public Message dropForeignKey(SchemaOperation.DropForeignKey operation) {
    return message.add("drop ", operation.foreignKey().name(), " from " + operation.table());
  }

  @Override
  public Message renameConstraint(SchemaOperation.RenameConstraint operation) {
    return message.add("rename constraints of ", operation.table(), "");
  }

  @Override
  public Message createIndex(SchemaOperation.CreateIndex operation) {
    return message.add("add ", operation.index().name(), " to " + operation.table());
  }

  @Override
  public Message dropIndex(SchemaOperation.DropIndex operation) {
    return message.add("drop ", operation.index().name(), " from " + operation.table());
  }

  @Override
  public Message renameIndex(SchemaOperation.RenameIndex operation) {
    return message.add("rename indexes of ", operation.table(), "");
  }

  @Override
  public Message backfill(SchemaOperation.Backfill operation) {
    return message.add("backfill ", operation.column(), " of " + operation.table());
  }

  @Override
  public Message sql(SchemaOperation.Sql operation) {
    return message.add("run ", "SQL", "");
  }

  @Override
  public Message run(SchemaOperation.Run operation) {
    return message.add("run ", "code", "");
  }
}
