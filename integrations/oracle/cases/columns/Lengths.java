package columns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.net.URL;
import java.util.Locale;
import java.util.UUID;

@Entity
class Lengths {
  @Id
  @Column(length = 12)
  String id;

  @Column(length = 40)
  String shorter;

  @Column(length = 4000)
  String longer;

  @Column(length = 10485760)
  String longest;

  @Column(length = 10485761)
  String text;

  @Column(length = 5)
  char letter;

  @Column(length = 70)
  char[] letters;

  @Column(length = 100)
  byte[] bytes;

  @Column(length = 36)
  UUID reference;

  @Column(length = 300)
  URL url;

  @Column(length = 7)
  Locale locale;

  @Column(length = 50)
  Integer number;
}
