package basics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.net.InetAddress;
import java.util.UUID;

@Entity
class Others {
  @Id UUID id;
  boolean flag;
  Boolean flagObject;
  byte[] bytes;
  InetAddress address;
  UUID reference;
}
