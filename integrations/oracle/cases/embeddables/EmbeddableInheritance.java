package embeddables;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

@MappedSuperclass
abstract class Amount {
  BigDecimal value;
}

@Embeddable
class Money extends Amount {
  String currency;
}

@Entity
class Purchase {
  @Id Long id;
  Money money;
}

@Embeddable
@DiscriminatorColumn(name = "contact_kind", length = 12)
class Contact<T extends Contact<T>> {
  @Column(name = "is_primary")
  boolean primary;
}

@Embeddable
@DiscriminatorValue("mail")
class MailContact extends Contact<MailContact> {
  @Column(name = "mail_address", nullable = false)
  String address;
}

@Embeddable
class PhoneContact extends Contact<PhoneContact> {
  Long phoneNumber;
}

@Embeddable
class FaxContact extends PhoneContact {
  int faxTray;
}

@Embeddable
class Surface {
  Integer width;
}

@Embeddable
class RoundSurface extends Surface {
  Integer radius;
}

@Entity
class Reachable {
  @Id Long id;
  @ElementCollection List<Contact<?>> contacts = new ArrayList<>();
  Surface topSide;
}
