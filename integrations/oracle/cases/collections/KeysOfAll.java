package collections;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyJoinColumns;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.OneToMany;
import jakarta.persistence.TemporalType;
import java.io.Serializable;
import java.util.Date;
import java.util.Map;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/** Each annotation that says what the keys of a map are. */
@Entity
class KeysOfAll {
  @Id Long id;

  @ElementCollection
  @CollectionTable(name = "keys_enumerated")
  @MapKeyEnumerated(EnumType.STRING)
  @MapKeyColumn(name = "k", length = 7)
  Map<Letter, String> enumerated;

  @ElementCollection
  @CollectionTable(name = "keys_temporal")
  @MapKeyTemporal(TemporalType.DATE)
  Map<Date, String> temporal;

  @ElementCollection(targetClass = Integer.class)
  @CollectionTable(name = "keys_of_class")
  @MapKeyClass(Long.class)
  @SuppressWarnings("rawtypes")
  Map ofClass;

  @ElementCollection
  @CollectionTable(name = "keys_joined")
  @MapKeyJoinColumn(name = "key_id")
  Map<Key, String> joined;

  @ElementCollection
  @CollectionTable(name = "keys_composite")
  @MapKeyJoinColumns({
    @MapKeyJoinColumn(name = "k_a", referencedColumnName = "a"),
    @MapKeyJoinColumn(name = "k_b", referencedColumnName = "b")
  })
  Map<Pair, String> composite;

  @ManyToMany
  @JoinTable(name = "keys_unbound")
  @MapKeyJoinColumn(name = "key_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  Map<Key, Key> unbound;

  @ElementCollection
  @CollectionTable(name = "keys_by_code")
  @MapKeyJdbcTypeCode(SqlTypes.LONG32VARCHAR)
  Map<String, String> byCode;

  @ElementCollection
  @CollectionTable(name = "keys_converted")
  @Convert(attributeName = "key", converter = YesNoConverter.class)
  Map<Boolean, String> converted;

  @ElementCollection
  @CollectionTable(name = "values_converted")
  @Convert(attributeName = "value", converter = TrueFalseConverter.class)
  Map<String, Boolean> valuesConverted;

  @ElementCollection
  @CollectionTable(name = "keys_defined")
  @MapKeyColumn(columnDefinition = "text", nullable = true, unique = true)
  Map<String, Boolean> defined;

  @OneToMany @MapKey Map<Long, Key> byId;

  @OneToMany
  @JoinColumn(name = "by_name_id")
  @MapKey(name = "name")
  Map<String, Key> byName;

  @ManyToMany
  @JoinTable(name = "keys_by_part")
  @MapKey(name = "part.x")
  Map<Integer, Key> byPart;

  enum Letter {
    A,
    B
  }

  @Entity(name = "KeyOfAll")
  static class Key {
    @Id Long id;
    String name;
    @Embedded Part part;
  }

  @Embeddable
  static class Part {
    int x;
  }

  @Entity(name = "PairOfKeys")
  @IdClass(PairId.class)
  static class Pair {
    @Id Long a;
    @Id Long b;
  }

  static class PairId implements Serializable {
    Long a;
    Long b;

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
