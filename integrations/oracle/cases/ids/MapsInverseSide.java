package ids;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;

/** The side that gives the identifier its value is said to have no column, and has one. */
class MapsInverseSide {

  @Entity(name = "inverse_details")
  static class Details {
    @Id Long id;
    String text;

    @MapsId
    @OneToOne(mappedBy = "details", optional = false)
    Post post;
  }

  @Entity(name = "inverse_post")
  static class Post {
    @Id Long id;
    @PrimaryKeyJoinColumn @OneToOne Details details;
  }
}
