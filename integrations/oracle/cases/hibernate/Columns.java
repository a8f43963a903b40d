package hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDateTime;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.UpdateTimestamp;

@Entity
class Columns {
  @Id Long id;

  @ColumnDefault("'new'")
  String state;

  @ColumnDefault("0")
  int amount;

  @Check(constraints = "positive > 0")
  int positive;

  @Comment("How it is called")
  String name;

  @Nationalized String national;
  @CreationTimestamp Instant created;
  @UpdateTimestamp LocalDateTime updated;
  @CurrentTimestamp Instant current1;

  @Formula("amount * 2")
  Integer twice;

  @GeneratedColumn("amount + 1")
  Integer next1;

  @GeneratedColumn("amount + 2")
  int next2;

  @ColumnTransformer(read = "upper(transformed)")
  String transformed;

  @ManyToOne
  @Comment("The other one")
  Columns other;
}
