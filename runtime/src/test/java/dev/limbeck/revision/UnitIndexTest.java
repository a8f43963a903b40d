package dev.limbeck.revision;

import static dev.limbeck.revision.Revisions.entries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitIndexTest {

  private static final UnitIndex SHOP =
      new UnitIndex("shop", entries("a1", "b2 < a1", "c3 < b2", "d4 < b2", "e5 < c3 d4"));
  private static final UnitIndex BILLING = new UnitIndex("billing", entries("x", "y"));

  @Test
  void whatIsWrittenIsReadAgain() {
    UnitIndex odd =
        new UnitIndex(
            "odd unit",
            List.of(new RevisionEntry("a", List.of(), "s", "V$1", "tab\t \\n line\n\r back\\")));

    assertThat(UnitIndex.read(SHOP.write() + odd.write() + BILLING.write()))
        .containsExactly(SHOP, odd, BILLING);
    assertThat(UnitIndex.read(new UnitIndex("empty", List.of()).write()))
        .containsExactly(new UnitIndex("empty", List.of()));
    assertThat(UnitIndex.read("")).isEmpty();
  }

  @Test
  void theFirstLineTellsHeadsAndChain() {
    assertThat(BILLING.write().lines().findFirst())
        .contains("unit\tbilling\tx,y\t" + BILLING.chain() + "\t2\t1");
    assertThat(BILLING.chain()).matches("[0-9a-f]{64}");
    assertThat(new UnitIndex("empty", List.of()).write()).isEqualTo("unit\tempty\t-\t-\t0\t1\n");
  }

  @Test
  void windowsLineEndsAndBlankLinesDoNotMatter() {
    assertThat(UnitIndex.read("\r\n" + SHOP.write().replace("\n", "\r\n") + "\r\n"))
        .containsExactly(SHOP);
  }

  @Test
  void theSameSectionTwiceCountsOnce() {
    assertThat(UnitIndex.read(SHOP.write() + BILLING.write() + SHOP.write()))
        .containsExactly(SHOP, BILLING);
  }

  @Test
  void oneUnitWithTwoContentsIsAnError() {
    UnitIndex other = new UnitIndex("shop", entries("a1"));

    assertThatExceptionOfType(IndexFormatException.class)
        .isThrownBy(() -> UnitIndex.read(SHOP.write() + other.write()))
        .withMessageContaining("the unit shop is there twice")
        .satisfies(e -> assertThat(e.line()).isEqualTo(7));
  }

  @Test
  void damagedTextNamesTheLine() {
    assertDamaged("nonsense\n", 1);
    assertDamaged("unit\tshop\t-\t-\tmany\t1\n", 1);
    assertDamaged("unit\tshop\t-\t-\t0\t2\n", 1);
    assertDamaged(BILLING.write() + "revision\tz\t-\n", 4);
    assertDamaged(BILLING.write().replace("revision\tx", "revision\thead"), 2);
    assertDamaged(BILLING.write().replace("sum-x", "edited"), 1);
  }

  @Test
  void anEditedAncestorChangesEveryChainAfterIt() {
    List<RevisionEntry> edited = new ArrayList<>(SHOP.revisions());
    RevisionEntry c3 = edited.get(2);
    edited.set(2, new RevisionEntry(c3.id(), c3.parents(), "edited", c3.className(), c3.message()));
    UnitIndex other = new UnitIndex("shop", edited);

    assertThat(other.chain()).isNotEqualTo(SHOP.chain());
    assertThat(other.chains())
        .containsEntry("b2", SHOP.chains().get("b2"))
        .containsEntry("d4", SHOP.chains().get("d4"))
        .doesNotContainEntry("c3", SHOP.chains().get("c3"))
        .doesNotContainEntry("e5", SHOP.chains().get("e5"));
  }

  @Test
  void messageAndClassNameAreNotPartOfTheChain() {
    UnitIndex renamed =
        new UnitIndex(
            "shop",
            SHOP.revisions().stream()
                .map(e -> new RevisionEntry(e.id(), e.parents(), e.checksum(), "Other", "other"))
                .toList());

    assertThat(renamed.chain()).isEqualTo(SHOP.chain());
  }

  @Test
  void aUnitNeedsAName() {
    assertThatThrownBy(() -> new UnitIndex(" ", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new UnitIndex("a\tb", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertDamaged(String text, int line) {
    assertThatExceptionOfType(IndexFormatException.class)
        .isThrownBy(() -> UnitIndex.read(text))
        .satisfies(e -> assertThat(e.line()).as(text).isEqualTo(line));
  }
}
