package ids;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.io.Serializable;
import java.util.Set;

/** References that the id class describes, which the entity repeats, or says nothing of. */
class DescribedReferences {

  @Entity(name = "described_order")
  static class Order {
    @Id
    @Column(length = 12)
    String number;
  }

  @Entity(name = "described_product")
  static class Product {
    @Id Integer code;
  }

  @Entity(name = "described_line")
  @IdClass(Line.Key.class)
  static class Line {
    @Id Order order;
    @Id Product product;
    String remark;

    static class Key extends Equal {
      @ManyToOne
      @JoinColumn(name = "of_order", nullable = false)
      Order order;

      @ManyToOne Product product;
    }
  }

  @Entity(name = "described_stock")
  @IdClass(Stock.Key.class)
  static class Stock {
    @Id
    @ManyToOne
    @JoinColumn(name = "product_code", referencedColumnName = "code")
    Product product;

    @Id
    @Column(name = "place", length = 20)
    String place;

    @OneToMany(mappedBy = "stock")
    Set<Move> moves;

    static class Key extends Equal {
      @Id
      @ManyToOne
      @JoinColumn(name = "product_code", referencedColumnName = "code")
      Product product;

      @Id
      @Column(name = "place", length = 20)
      String place;
    }
  }

  @Entity(name = "described_move")
  @IdClass(Move.Key.class)
  static class Move {
    @Id
    @ManyToOne
    @JoinColumn(name = "stock_place", referencedColumnName = "place")
    @JoinColumn(name = "stock_product", referencedColumnName = "product_code")
    Stock stock;

    @Id int number;

    static class Key extends Equal {
      @Id
      @ManyToOne
      @JoinColumn(name = "stock_place", referencedColumnName = "place")
      @JoinColumn(name = "stock_product", referencedColumnName = "product_code")
      Stock stock;

      @Id int number;
    }
  }

  @MappedSuperclass
  static class Equal implements Serializable {
    @Override
    public boolean equals(Object other) {
      return other == this;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}
