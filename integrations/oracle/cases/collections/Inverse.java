package collections;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;

@Entity
class Basket {
  @Id Long id;

  @OneToMany(mappedBy = "basket", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderColumn
  List<BasketLine> lines;

  @OneToMany(mappedBy = "mapBasket")
  @MapKeyColumn(name = "line_key")
  Map<String, BasketLine> byKey;

  @OneToMany(mappedBy = "keyBasket")
  @MapKey(name = "name")
  Map<String, BasketLine> byName;
}

@Entity
class BasketLine {
  @Id Long id;
  String name;
  @ManyToOne Basket basket;
  @ManyToOne Basket mapBasket;
  @ManyToOne Basket keyBasket;
}
