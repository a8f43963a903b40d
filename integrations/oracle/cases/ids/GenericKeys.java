package ids;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.io.Serializable;
import java.util.UUID;

/** What generates the key is found out where its type isn't known yet. */
@MappedSuperclass
abstract class GenericKey<K extends Serializable> {
  @Id @GeneratedValue K id;
}

@Entity
class KeyedByUuid extends GenericKey<UUID> {
  String title;
}

@Entity
class KeyedByText extends GenericKey<String> {
  String title;
}

@Entity
class KeyedByNumber extends GenericKey<Long> {
  String title;
}

@MappedSuperclass
abstract class GenericGetter<K extends Serializable> {
  private K key;

  @Id
  @GeneratedValue
  public K getKey() {
    return key;
  }

  public void setKey(K value) {
    key = value;
  }
}

@Entity
class GotByUuid extends GenericGetter<UUID> {}
