package com.acme.shop;

import dev.limbeck.Limbeck;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;

/** How an application starts: first the database comes up to date, then Hibernate opens it. */
public final class Shop {

  private Shop() {}

  /** Returns the shop's persistence unit on a database that is at head. */
  public static EntityManagerFactory open(DataSource database) {
    Limbeck.configure(database).load().upgrade();
    return Persistence.createEntityManagerFactory(
        "shop", Map.of("jakarta.persistence.nonJtaDataSource", database));
  }
}
