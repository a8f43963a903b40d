package basics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.net.URL;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import java.util.TimeZone;

@Entity
class Texts {
  @Id String code;
  String text;
  char letter;
  Character letterObject;
  char[] letters;
  Locale locale;
  Currency currency;
  Class<?> type;
  URL url;
  ZoneId zone;
  TimeZone timeZone;
  ZoneOffset zoneOffset;
}
