package basics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;

@Entity
class LargeObjects {
  @Id Long id;
  @Lob String text;
  @Lob char[] letters;
  @Lob byte[] bytes;
  Blob blob;
  Clob clob;
  NClob nclob;
  @Lob Blob lobBlob;
  @Lob Integer number;
}
