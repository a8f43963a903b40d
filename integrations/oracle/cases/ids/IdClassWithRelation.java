package ids;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;

@Entity
class Warehouse {
  @Id Long id;
}

@Entity
class Article {
  @Id String sku;
}

@Entity
@IdClass(Stock.Key.class)
class Stock {
  @Id @ManyToOne Warehouse warehouse;

  @Id
  @ManyToOne
  @JoinColumn(name = "article_sku")
  Article article;

  int amount;

  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    Long warehouse;
    String article;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.warehouse.equals(warehouse)
          && key.article.equals(article);
    }

    @Override
    public int hashCode() {
      return warehouse.hashCode();
    }
  }
}

@Entity
class StockMove {
  @Id @GeneratedValue Long id;
  @ManyToOne Stock stock;
}
