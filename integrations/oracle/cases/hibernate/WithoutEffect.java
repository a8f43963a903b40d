package hibernate;

import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.ConcreteProxy;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.LazyGroup;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.OptimisticLockType;
import org.hibernate.annotations.OptimisticLocking;
import org.hibernate.annotations.ParamDef;
import org.hibernate.annotations.SQLDelete;
import org.hibernate.annotations.SQLJoinTableRestriction;
import org.hibernate.annotations.SQLOrder;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SortComparator;
import org.hibernate.annotations.Synchronize;

/** What says how rows are read and written, and nothing of their tables. */
@Entity
@DynamicInsert
@SQLDelete(sql = "update WithoutEffect set removed = true where id = ?")
@SQLRestriction("removed = false")
@FilterDef(name = "by_owner", parameters = @ParamDef(name = "owner", type = Long.class))
@Filter(name = "by_owner", condition = "owner_id = :owner")
@BatchSize(size = 20)
@OptimisticLocking(type = OptimisticLockType.VERSION)
@Synchronize("somewhere")
@NamedQuery(name = "everything", query = "select w from WithoutEffect w")
@NamedEntityGraph(name = "with_parts", attributeNodes = @NamedAttributeNode("parts"))
@NamedNativeQuery(name = "natively", query = "select 1")
@ConcreteProxy
public class WithoutEffect {
  @Id Long id;
  boolean removed;

  @Version Integer version;

  @OptimisticLock(excluded = true)
  String unlocked;

  @ManyToOne(cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
  @JoinColumn(name = "owner_id")
  WithoutEffect owner;

  @OneToMany(mappedBy = "owner")
  @SQLRestriction("removed = false")
  @SQLOrder("id desc")
  @Fetch(FetchMode.SUBSELECT)
  @BatchSize(size = 5)
  List<WithoutEffect> parts;

  @ElementCollection
  @SortComparator(Backwards.class)
  @Filter(name = "by_owner", condition = "1 = 1")
  SortedSet<String> sorted;

  @ManyToMany
  @JoinTable(name = "without_effect_many")
  @SQLJoinTableRestriction("1 = 1")
  Set<WithoutEffect> many;

  @LazyGroup("late")
  @Basic(fetch = FetchType.LAZY)
  String late;

  public static class Backwards implements Comparator<String> {
    @Override
    public int compare(String one, String two) {
      return two.compareTo(one);
    }
  }
}
