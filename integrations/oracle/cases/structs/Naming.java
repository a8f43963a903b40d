package structs;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.Struct;

@Embeddable
@Struct(
    name = "CamelStruct",
    attributes = {"zip", "street", "city"})
class CamelStruct {
  String city;
  int zip;
  String street;
}

@Embeddable
class Unmarked {
  @Comment("of an attribute")
  String inOne;

  @Column(name = "`In Quotes`")
  int inTwo;
}

@Entity
class Named {
  @Id Long id;

  @Struct(name = "marked")
  @Column(name = "theMarked")
  Unmarked marked;

  @Embedded
  @Struct(name = "renamed")
  @AttributeOverride(name = "inOne", column = @Column(name = "other_one", length = 33))
  Unmarked overridden;

  CamelStruct camelStruct;

  @Basic(optional = false)
  CamelStruct required;

  @Column(unique = true)
  CamelStruct distinct1;
}
