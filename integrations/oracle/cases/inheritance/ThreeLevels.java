package inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.net.URL;
import java.time.Duration;
import java.util.Set;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
abstract class Product {
  @Id @GeneratedValue Long id;

  @Column(nullable = false)
  String name;
}

@Entity
abstract class Digital extends Product {
  URL download;
}

@Entity
@Table(name = "audio_products")
class Audio extends Digital {
  Duration length;
  @ManyToMany Set<Product> related;
}

@Entity
class Physical extends Product {
  @Embedded Weight weight;
}

@Embeddable
class Weight {
  BigDecimal grams;
}
