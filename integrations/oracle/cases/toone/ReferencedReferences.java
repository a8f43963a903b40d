package toone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.io.Serializable;

/** What is referred to may itself be made by a reference, or stand in a secondary table. */
@Entity
class AaaStock {
  @Id Long id;

  @ManyToOne
  @JoinColumn(name = "article_id")
  ZzzArticle article;

  @ManyToOne
  @JoinColumn(name = "vendor_id")
  ZzzVendor vendor;

  @ManyToOne
  @JoinColumn(
      name = "article_id",
      referencedColumnName = "article_id",
      insertable = false,
      updatable = false)
  @JoinColumn(
      name = "vendor_id",
      referencedColumnName = "vendor_id",
      insertable = false,
      updatable = false)
  ZzzCost cost;
}

@Entity
@Table(uniqueConstraints = @UniqueConstraint(columnNames = {"article_id", "vendor_id"}))
class ZzzCost implements Serializable {
  private static final long serialVersionUID = 1L;

  @Id Long id;

  @ManyToOne
  @JoinColumn(name = "article_id", nullable = false)
  ZzzArticle article;

  @ManyToOne
  @JoinColumn(name = "vendor_id", nullable = false)
  ZzzVendor vendor;
}

@Entity
class ZzzArticle {
  @Id Long id;
}

@Entity
class ZzzVendor {
  @Id Long id;
}

@Entity
@SecondaryTable(name = "tag_of_cat")
class TaggedCat implements Serializable {
  private static final long serialVersionUID = 1L;

  @Id Long id;

  @Column(table = "tag_of_cat", unique = true)
  String tag;
}

@Entity
class ToyOfCat {
  @Id Long id;

  @ManyToOne
  @JoinColumn(name = "cat_tag", referencedColumnName = "tag")
  TaggedCat cat;
}
