package inheritance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.io.Serializable;

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
@IdClass(Cell.Key.class)
class Cell {
  @Id int row1;
  @Id int column1;

  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    int row1;
    int column1;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.row1 == row1 && key.column1 == column1;
    }

    @Override
    public int hashCode() {
      return row1;
    }
  }
}

@Entity
@PrimaryKeyJoinColumn(name = "r", referencedColumnName = "row1")
@PrimaryKeyJoinColumn(name = "c", referencedColumnName = "column1")
class FormulaCell extends Cell {
  String formula;
}

@Entity
class TextCell extends Cell {
  String text;
}
