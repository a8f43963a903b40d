package naming;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** Where naming spring begins a new word. */
@Entity
class SnakeAllCases {
  @Id Long id;
  String camelCase2Snake;
  String utf8Encoding;
  String x1Y2;
  String ABc;
  String fooID;
  String fooIDBar;
  String a1b2C3d;
  String _leading;
  String trailing_;
  String éÉa;
  String ÄäÖö;
  String is2FAEnabled;
  String iPhone;
  String address2;

  @Column(name = "MixedCase.Dotted")
  String md;

  @Column(name = "UPPER_CASE")
  String uc;

  @Column(name = "`QuotedCamelCase`")
  String qc;

  @Column(name = "Explicit1Name")
  String e1;

  @Entity
  @Table(name = "MySchemaTable", schema = "MySchema")
  static class InSchema {
    @Id @GeneratedValue Long id;
  }

  @Entity
  @SequenceGenerator(name = "genName", sequenceName = "SeqName1Two")
  static class WithSeq {
    @Id
    @GeneratedValue(generator = "genName")
    Long id;
  }

  @Entity
  @Inheritance
  static class Disc {
    @Id Long id;
  }

  @Entity
  static class DiscSub extends Disc {
    int subValue;
  }
}
