package ormcomplete;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** Annotated in vain: the mapping is complete without. */
@Entity
@Table(name = "annotated")
class Properties {
  @Id private Long key;

  @Column(name = "annotated_title", length = 7)
  private String title;

  private Flag flag;
  private Flag other;

  public Long getKey() {
    return key;
  }

  public void setKey(Long key) {
    this.key = key;
  }

  @Lob
  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public Flag getFlag() {
    return flag;
  }

  public void setFlag(Flag flag) {
    this.flag = flag;
  }

  public Flag getOther() {
    return other;
  }

  public void setOther(Flag other) {
    this.other = other;
  }
}

record Flag(String text) {}

class FlagConverter implements AttributeConverter<Flag, Integer> {
  @Override
  public Integer convertToDatabaseColumn(Flag flag) {
    return flag == null ? null : flag.text().length();
  }

  @Override
  public Flag convertToEntityAttribute(Integer number) {
    return number == null ? null : new Flag("x".repeat(number));
  }
}

class LongFlagConverter implements AttributeConverter<Flag, Long> {
  @Override
  public Long convertToDatabaseColumn(Flag flag) {
    return flag == null ? null : (long) flag.text().length();
  }

  @Override
  public Flag convertToEntityAttribute(Long number) {
    return number == null ? null : new Flag("x".repeat(number.intValue()));
  }
}
