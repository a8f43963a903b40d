package ids;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Map;

@Entity
@IdClass(Translation.Key.class)
@Table(name = "translations")
class Translation {
  @Id
  @Column(name = "lang", length = 5)
  String language;

  @Id
  @ManyToOne
  @JoinColumn(name = "text_id")
  TranslatedText text;

  @Column(nullable = false)
  String value;

  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    String language;
    Long text;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.language.equals(language) && key.text.equals(text);
    }

    @Override
    public int hashCode() {
      return language.hashCode();
    }
  }
}

@Entity
class TranslatedText {
  @Id @GeneratedValue Long id;

  @OneToMany(mappedBy = "text")
  @MapKey(name = "language")
  Map<String, Translation> translations;
}
