package toone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;
import org.hibernate.annotations.JoinColumnOrFormula;
import org.hibernate.annotations.JoinFormula;

class PriceKey implements Serializable {
  private static final long serialVersionUID = 1L;

  Long article;
  String kind;
}

@Entity
@IdClass(PriceKey.class)
class FormulaPrice {
  @Id Long article;
  @Id String kind;
}

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"code", "active"}))
class FormulaCountry {
  @Id Long id;
  String code;

  @Column(nullable = false)
  boolean active;
}

@Entity
class FormulaOffer {
  @Id Long id;

  @ManyToOne
  @JoinColumnOrFormula(
      column = @JoinColumn(name = "article_of_price", referencedColumnName = "article"))
  @JoinColumnOrFormula(formula = @JoinFormula(referencedColumnName = "kind", value = "'offer'"))
  FormulaPrice price;

  @OneToOne
  @JoinColumnOrFormula(
      column = @JoinColumn(name = "article_of_best", referencedColumnName = "article"))
  @JoinColumnOrFormula(formula = @JoinFormula(referencedColumnName = "kind", value = "'best'"))
  FormulaPrice best;

  @ManyToOne
  @JoinColumnOrFormula(column = @JoinColumn(name = "country_code", referencedColumnName = "code"))
  @JoinColumnOrFormula(formula = @JoinFormula(referencedColumnName = "active", value = "true"))
  FormulaCountry country;
}
