package ormxml;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Entity
class Relations {
  @Id Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "annotated_author", nullable = false)
  Authors author;

  @ManyToOne
  @JoinColumn(name = "annotated_editor")
  Authors editor;

  @ManyToOne(optional = false)
  @JoinColumn(name = "annotated_critic")
  Authors critic;

  @OneToOne
  @JoinColumn(name = "annotated_twin")
  Authors twin;

  @ManyToMany
  @JoinTable(name = "annotated_friends")
  Set<Authors> friends;

  @ManyToMany
  @JoinTable(name = "annotated_rivals", joinColumns = @JoinColumn(name = "annotated_owner"))
  List<Authors> rivals;

  @OneToMany
  @JoinColumn(name = "annotated_relation")
  List<Authors> pupils;

  @OneToMany
  @OrderColumn(name = "annotated_place")
  List<Authors> ranked;

  @ElementCollection
  @CollectionTable(name = "annotated_tags")
  @Column(name = "annotated_tag", length = 20)
  Set<String> tags;

  @ElementCollection
  @MapKeyColumn(name = "annotated_key", length = 10)
  @Column(name = "annotated_value")
  Map<String, String> labels;

  @ElementCollection Map<String, Place> places;

  @Embedded
  @AttributeOverride(name = "street", column = @Column(name = "annotated_street", length = 30))
  Place home;

  @Embedded
  @AttributeOverride(name = "street", column = @Column(name = "work_street"))
  @AttributeOverride(name = "city", column = @Column(name = "work_city"))
  Place work;
}

@Entity
class Authors {
  @Id Long id;

  @Column(name = "annotated_name")
  String name;
}

@Embeddable
class Place {
  @Column(length = 60)
  String street;

  @Column(nullable = false)
  String city;
}
