package jpa32_7;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;

@Entity
class Enums {
  @Id Long id;
  Status status;

  @Enumerated(EnumType.STRING)
  Code code;

  Low low;
  Tiny tiny;

  enum Status {
    OPEN(10),
    CLOSED(20);

    @EnumeratedValue final int number;

    Status(int number) {
      this.number = number;
    }
  }

  enum Code {
    ONE("1"),
    TWO("2");

    @EnumeratedValue final String text;

    Code(String text) {
      this.text = text;
    }
  }

  enum Low {
    FIRST((short) 20),
    SECOND((short) 10);

    @EnumeratedValue final short number;

    Low(short number) {
      this.number = number;
    }
  }

  enum Tiny {
    FIRST((byte) 2),
    SECOND((byte) 1);

    @EnumeratedValue final byte number;

    Tiny(byte number) {
      this.number = number;
    }
  }
}
