package ormxml;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Date;
import org.hibernate.annotations.NaturalId;

/** Annotated throughout; the mapping file changes some of it, and some of it not. */
@Entity
@Table(
    name = "annotated_books",
    indexes = @Index(name = "annotated_index", columnList = "shelfMark"),
    uniqueConstraints = @UniqueConstraint(name = "annotated_unique", columnNames = "shelfMark"))
class Books {
  enum Kind {
    NOVEL,
    POEM
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "book_ids")
  @SequenceGenerator(name = "book_ids", sequenceName = "book_numbers", allocationSize = 10)
  Long id;

  @Column(name = "annotated_title", length = 50, nullable = false)
  String title;

  @Column(name = "annotated_text")
  @Lob
  String text;

  @Enumerated(EnumType.STRING)
  Kind kind;

  @Enumerated(EnumType.STRING)
  Kind second;

  @Column(precision = 10, scale = 3)
  BigDecimal price;

  @Temporal(TemporalType.DATE)
  Date printed;

  @Temporal(TemporalType.DATE)
  Date sold;

  @Transient String secret;

  String hidden;

  int pages;

  int copies;

  @Column(name = "counted")
  int counted;

  @NaturalId String isbn;

  @Column(unique = true)
  String shelfMark;

  @Column(columnDefinition = "text")
  String untouched;

  @Version Integer version;
}

/** The mapping file says nothing of it. */
@Entity
class Readers {
  @Id @GeneratedValue Long id;

  @Column(nullable = false)
  String name;
}
