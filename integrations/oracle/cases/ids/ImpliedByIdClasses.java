package ids;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.io.Serializable;

/** What an id class names is part of the identifier, even if the entity doesn't say so. */
class ImpliedByIdClasses {
  static class OrderKey implements Serializable {
    private static final long serialVersionUID = 1L;
    Integer customer;
    Integer number;
  }

  static class PaymentKey implements Serializable {
    private static final long serialVersionUID = 1L;
    OrderKey order;
    String account;
  }

  static class StampKey implements Serializable {
    private static final long serialVersionUID = 1L;
    private String kind;
    private int number;

    public String getKind() {
      return kind;
    }

    public void setKind(String kind) {
      this.kind = kind;
    }

    public int getNumber() {
      return number;
    }

    public void setNumber(int number) {
      this.number = number;
    }
  }

  @Entity(name = "ImpliedCustomer")
  static class Customer {
    @Id Integer id;
  }

  @Entity(name = "ImpliedOrder")
  @IdClass(OrderKey.class)
  static class Order {
    @Id @ManyToOne Customer customer;
    @Id Integer number;
  }

  @Entity(name = "ImpliedPayment")
  @IdClass(PaymentKey.class)
  static class Payment {
    @Id @ManyToOne Order order;

    @Column(name = "account_number", length = 40)
    String account;
  }

  @Entity(name = "ImpliedStamp")
  @IdClass(StampKey.class)
  static class Stamp {
    private String kind;
    private int number;

    @Id
    public String getKind() {
      return kind;
    }

    public void setKind(String kind) {
      this.kind = kind;
    }

    public int getNumber() {
      return number;
    }

    public void setNumber(int number) {
      this.number = number;
    }
  }

  /** Its id class is the one of the order: the number here is another one. */
  @Entity(name = "ImpliedNote")
  @IdClass(OrderKey.class)
  static class Note {
    @Id @OneToOne Order order;
    Integer number;
  }
}
