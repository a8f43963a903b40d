package dev.limbeck.processor;

import static dev.limbeck.processor.ProblemCase.ID;
import static dev.limbeck.processor.ScratchProject.MIGRATIONS;
import static dev.limbeck.processor.ScratchProject.SHOP;

import dev.limbeck.processor.report.ProblemCode;
import java.util.List;
import java.util.function.Function;

/** Snapshots and migrations that don't fit, and changes that need a word. */
final class HistoryProblems {
  private HistoryProblems() {}

  static List<ProblemCase> ofHistory() {
    return List.of(
        new ProblemCase(
            ProblemCode.UNREADABLE_SNAPSHOT,
            "",
            shop -> shop.write("snapshots/shop.json", "{").compile()),
        new ProblemCase(
            ProblemCode.SNAPSHOT_CONFLICT,
            "",
            shop ->
                shop.replace(
                        "snapshots/shop.json", "  \"head\"", "<<<<<<< HEAD\n=======\n  \"head\"")
                    .compile()),
        new ProblemCase(
            ProblemCode.SNAPSHOT_CONFLICT,
            "",
            shop ->
                shop.replace(
                        "snapshots/shop.json",
                        "        {\"name\": \"email\"",
                        "<<<<<<< HEAD\n=======\n        {\"name\": \"email\"")
                    .compile()),
        new ProblemCase(
            ProblemCode.CONTRADICTING_BRANCHES,
            "",
            shop -> {
              shop.git("checkout", "-q", "-b", "one");
              shop.entity("User", ID + "String email; Long phone;").compiled();
              shop.commit().git("checkout", "-q", "-b", "other", "HEAD~1");
              shop.entity("User", ID + "String email; String phone;").compiled();
              shop.commit();
              shop.git("-c", "user.name=a", "-c", "user.email=a@b.c", "merge", "-X", "ours", "one");
              return shop.compile();
            }),
        new ProblemCase(
            ProblemCode.FOREIGN_SNAPSHOT,
            "",
            shop ->
                shop.module("another/shop")
                    .write(
                        "src/main/java/com/other/Note.java",
                        "package com.other; import jakarta.persistence.*;"
                            + " @Entity class Note { @Id Long id; }")
                    .compile()),
        new ProblemCase(
            ProblemCode.MISSING_SNAPSHOT,
            "",
            shop -> {
              shop.entity("User", ID + "String email; String phone;").compiled();
              return shop.delete("snapshots/shop.json").commit().compile();
            }),
        new ProblemCase(
            ProblemCode.STALE_SNAPSHOT,
            "",
            shop -> {
              String before = shop.read("snapshots/shop.json");
              shop.entity("User", ID + "String email; String phone;").compiled();
              shop.write("snapshots/shop.json", before).commit();
              return shop.entity("User", ID + "String email;").compile();
            }),
        new ProblemCase(
            ProblemCode.UNREADABLE_MIGRATION,
            "",
            shop -> {
              String first = MIGRATIONS + shop.migrations().get(0) + ".java";
              String id = shop.read(first).replaceAll("(?s).*id = \"([0-9a-f]+)\".*", "$1");
              return shop.replace(first, "\"" + id + "\"", "\"head\"").compile();
            }),
        new ProblemCase(
            ProblemCode.MISSING_REVISION,
            "",
            shop -> shop.delete(MIGRATIONS + shop.migrations().get(0) + ".java").compile()),
        new ProblemCase(
            ProblemCode.DUPLICATE_REVISION,
            "",
            shop -> copyOfTheFirst(shop, Function.identity()).compile()),
        new ProblemCase(
            ProblemCode.REVISION_CYCLE,
            "",
            shop ->
                copyOfTheFirst(
                        shop,
                        text ->
                            text.replaceFirst(
                                "id = \"[0-9a-f]+\"", "id = \"abc\", follows = \"abc\""))
                    .compile()),
        new ProblemCase(
            ProblemCode.SEVERAL_HEADS,
            "",
            shop ->
                copyOfTheFirst(
                        shop, text -> text.replaceFirst("id = \"[0-9a-f]+\"", "id = \"abc\""))
                    .commit()
                    .compile()),
        new ProblemCase(
            ProblemCode.EDITED_REVISION,
            "V0001.java:12",
            shop -> {
              String name = shop.migrations().get(0);
              String text = shop.read(MIGRATIONS + name + ".java").replace(name, "V0001");
              shop.delete(MIGRATIONS + name + ".java").write(MIGRATIONS + "V0001.java", text);
              shop.commit().replace(MIGRATIONS + "V0001.java", "\"email\"", "\"mail\"");
              return shop.compile("-Alimbeck.mode=check");
            }),
        new ProblemCase(
            ProblemCode.OUT_OF_STEP,
            "",
            shop ->
                shop.entity("User", ID + "String email; String phone;")
                    .compile("-Alimbeck.mode=check")),
        new ProblemCase(
            ProblemCode.PENDING,
            "",
            shop ->
                shop.entity("User", ID + "String email; String phone;")
                    .compile("-Alimbeck.mode=report")));
  }

  private static ScratchProject copyOfTheFirst(
      ScratchProject shop, Function<String, String> change) {
    String name = shop.migrations().get(0);
    String text = shop.read(MIGRATIONS + name + ".java").replace(name, "Copy");
    return shop.write(MIGRATIONS + "Copy.java", change.apply(text));
  }

  static List<ProblemCase> ofChanges() {
    return List.of(
        new ProblemCase(
            ProblemCode.LOSES_TABLE,
            "",
            shop -> shop.delete(SHOP + "User.java").source("Plain", "", "").clean().compile()),
        change(ProblemCode.LOSES_COLUMN, "User.java:4", ID),
        change(ProblemCode.NARROWS_TYPE, "User.java:7", ID + "@Column(length = 9) String email;"),
        change(ProblemCode.POSSIBLE_RENAME, "User.java:7", ID + "String mail;"),
        change(
            ProblemCode.REQUIRED_WITHOUT_BACKFILL,
            "User.java:7",
            ID + "@Column(nullable = false) String phone; String email;"),
        change(
            ProblemCode.ROWS_MAY_VIOLATE,
            "User.java:7",
            ID + "@Column(nullable = false) String email;"),
        change(
            ProblemCode.REWRITES_TABLE,
            "User.java:7",
            ID
                + "@Column(columnDefinition = \"uuid default gen_random_uuid()\") java.util.UUID n;"
                + " String email;"),
        new ProblemCase(
            ProblemCode.DEFAULT_MAY_NOT_FIT,
            "Note.java:8",
            shop -> {
              priced(shop, "Integer amount; String currency;").compiled();
              return priced(shop.commit(), "java.math.BigDecimal amount;").compile();
            }),
        new ProblemCase(
            ProblemCode.OPTIONS_STAY,
            "User.java:4",
            shop ->
                shop.source(
                        "User",
                        "@Entity @Table(name = \"users\", options = \"tablespace fast\")",
                        ID + "String email;")
                    .compile()),
        new ProblemCase(
            ProblemCode.DROPPED,
            "User.java:4",
            shop ->
                shop.source("User", "@Entity @Table(name = \"users\") @Dropped(\"email\")", ID)
                    .compile("-Werror")),
        new ProblemCase(
            ProblemCode.HOLDS,
            "User.java:4",
            shop -> shop.entity("User", ID).compile("-Alimbeck.drops=hold")));
  }

  private static ScratchProject priced(ScratchProject shop, String attributes) {
    shop.source(
        "Price", "@Embeddable @org.hibernate.annotations.Struct(name = \"price\")", attributes);
    return shop.entity(
        "Note", ID + "@org.hibernate.annotations.ColumnDefault(\"'(1,EUR)'\")\nPrice price;");
  }

  private static ProblemCase change(ProblemCode code, String place, String body) {
    return new ProblemCase(code, place, shop -> shop.entity("User", body).compile());
  }
}
