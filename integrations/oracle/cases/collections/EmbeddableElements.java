package collections;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Embeddable
class Line {
  int quantity;

  @Column(nullable = false)
  String text;

  Money price;
  @ManyToOne Item item;
}

@Embeddable
class Money {
  BigDecimal amount;
  String currency;
}

@Embeddable
class Tag {
  @Column(nullable = false)
  String key1;

  @Column(nullable = false)
  String val;
}

@Entity
class Item {
  @Id Long id;
}

@Entity
class EmbeddableElements {
  @Id Long id;
  @ElementCollection List<Line> lines;
  @ElementCollection Set<Line> lineSet;
  @ElementCollection Set<Tag> tags;

  @ElementCollection
  @OrderColumn
  @AttributeOverride(name = "price.amount", column = @Column(name = "amt", precision = 9))
  List<Line> ordered;

  @ElementCollection Map<String, Line> byName;
  @ElementCollection Map<Tag, String> byTag;
  @ElementCollection Map<Tag, Money> tagToMoney;
  @ElementCollection Map<Item, Integer> byItem;
}
