package collections;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.OneToMany;
import jakarta.persistence.TemporalType;
import java.util.Date;
import java.util.Map;

@Entity
class Shop {
  @Id Long id;

  @OneToMany
  @JoinTable(name = "shop_clerks")
  @MapKeyColumn(name = "clerk_role", length = 15)
  Map<String, Clerk> clerks;

  @OneToMany
  @JoinTable(name = "shop_languages")
  @MapKeyEnumerated(EnumType.STRING)
  Map<Tongue, Clerk> speakers;

  @ManyToMany
  @MapKeyJoinColumn(name = "boss_id")
  Map<Clerk, Shop> branches;

  @ManyToMany
  @JoinTable(name = "shop_dates")
  @MapKeyTemporal(TemporalType.DATE)
  Map<Date, Clerk> shifts;

  enum Tongue {
    EN,
    DE
  }
}

@Entity
class Clerk {
  @Id Long id;
}
