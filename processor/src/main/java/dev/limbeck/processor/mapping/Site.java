package dev.limbeck.processor.mapping;

import java.util.Optional;

/**
 * Where an attribute stands, and what that place makes of it.
 *
 * @param path from the entity, with a dot behind it; empty at the entity itself
 * @param pattern what an embedded attribute makes of its columns' names: {@code home_%s}
 */
record Site(
    EntityDraft owner,
    TableDraft table,
    String path,
    Overrides overrides,
    Rules rules,
    String pattern) {

  /**
   * Which declarations make a column required here.
   *
   * @param always as in a key
   * @param primitives a primitive type does
   * @param optional {@code optional = false} does
   * @param validated constraints count
   * @param validatedNotNull {@code @NotNull} counts
   * @param subclass in the table of the hierarchy's root, where other entities have no value
   */
  record Rules(
      boolean always,
      boolean primitives,
      boolean optional,
      boolean validated,
      boolean validatedNotNull,
      boolean subclass) {

    static final Rules ENTITY = new Rules(false, true, true, true, true, false);
    static final Rules SUBCLASS = new Rules(false, false, false, true, false, true);
    static final Rules ID = new Rules(true, true, true, true, false, false);
    static final Rules KEY = new Rules(true, true, true, false, false, false);
    static final Rules ELEMENT = new Rules(false, false, true, false, false, false);

    /** Returns what counts inside of an embedded attribute that is an identifier. */
    static Rules key(boolean valid) {
      return new Rules(true, true, true, valid, false, false);
    }

    /**
     * Returns what counts inside of an embedded attribute.
     *
     * @param own whether the attribute is the entity's own: that a subclass's column can't be
     *     required is forgotten then
     */
    Rules inside(boolean valid, boolean notNull, boolean own) {
      return new Rules(
          always,
          always && primitives,
          optional,
          validated && valid,
          (validatedNotNull || (subclass && own)) && valid && notNull,
          subclass);
    }
  }

  static Site of(EntityDraft owner, TableDraft table) {
    Rules rules = owner.isInTableOfRoot() ? Rules.SUBCLASS : Rules.ENTITY;
    return new Site(owner, table, "", owner.overrides(), rules, "%s");
  }

  /** Returns whether the columns stand among an entity's, not among a collection's. */
  boolean isInEntity() {
    return owner.lineage().stream().flatMap(EntityDraft::tables).anyMatch(table::equals);
  }

  Site withRules(Rules other) {
    return new Site(owner, table, path, overrides, other, pattern);
  }

  Site withTable(TableDraft other) {
    return new Site(owner, other, path, overrides, rules, pattern);
  }

  Site withOverrides(Overrides other) {
    return new Site(owner, table, path, other, rules, pattern);
  }

  /** Returns the site inside of the attribute of that name. */
  Site inside(String attribute, Overrides own, Rules other, Optional<String> naming) {
    return new Site(
        owner,
        table,
        path + attribute + ".",
        overrides.inside(attribute).then(own),
        other,
        naming.map(each -> pattern.replace("%s", each)).orElse(pattern));
  }
}
