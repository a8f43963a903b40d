package dev.limbeck.revision;

import static dev.limbeck.revision.Revisions.entries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitIndexTest {

  private static final List<RevisionEntry> SHOP =
      entries("a1", "b2 < a1", "c3 < b2", "d4 < b2", "e5 < c3 d4");
  private static final String SHOP_TEXT = UnitIndex.write("shop", SHOP);
  private static final String BILLING = UnitIndex.write("billing", entries("x", "y"));

  @Test
  void whatIsWrittenIsReadAgain() {
    List<RevisionEntry> odd =
        List.of(new RevisionEntry("a", List.of(), "s", "V$1", "tab\t \\n line\n\r back\\"));
    String empty = UnitIndex.write("empty", List.of());

    List<UnitIndex> units =
        UnitIndex.read(SHOP_TEXT + UnitIndex.write("odd unit", odd) + empty + BILLING);

    assertThat(units)
        .extracting(UnitIndex::unit)
        .containsExactly("shop", "odd unit", "empty", "billing");
    assertThat(units)
        .extracting(unit -> unit.graph().revisions())
        .containsExactly(SHOP, odd, List.of(), entries("x", "y"));
    assertThat(UnitIndex.read("")).isEmpty();
  }

  @Test
  void theFirstLineTellsHeadsAndChain() {
    UnitIndex billing = only(BILLING);

    assertThat(BILLING.lines().findFirst())
        .contains("unit\tbilling\tx,y\t" + billing.chain() + "\t2\t1");
    assertThat(billing.heads()).containsExactly("x", "y");
    assertThat(billing.chain()).matches("[0-9a-f]{64}");
    assertThat(billing.size()).isEqualTo(2);
    assertThat(UnitIndex.write("empty", List.of())).isEqualTo("unit\tempty\t-\t-\t0\t1\n");
    assertThat(only("unit\tempty\t-\t-\t0\t1\n").heads()).isEmpty();
    assertThat(only("unit\tempty\t-\t-\t0\t1\n").chain()).isEmpty();
  }

  @Test
  void windowsLineEndsAndBlankLinesDoNotMatter() {
    UnitIndex shop = only("\r\n" + SHOP_TEXT.replace("\n", "\r\n") + "\r\n");

    assertThat(shop.graph().revisions()).isEqualTo(SHOP);
  }

  @Test
  void theSameSectionTwiceCountsOnce() {
    assertThat(UnitIndex.read(SHOP_TEXT + BILLING + SHOP_TEXT))
        .extracting(UnitIndex::unit)
        .containsExactly("shop", "billing");
  }

  @Test
  void oneUnitWithTwoContentsIsAnError() {
    assertThatExceptionOfType(IndexFormatException.class)
        .isThrownBy(() -> UnitIndex.read(SHOP_TEXT + UnitIndex.write("shop", entries("a1"))))
        .withMessageStartingWith("Line 7 of ")
        .withMessageContaining("the unit shop is there twice");
  }

  @Test
  void damagedTextNamesTheLine() {
    assertDamaged("nonsense\n", 1);
    assertDamaged("unit\tshop\t-\t-\tmany\t1\n", 1);
    assertDamaged("unit\tshop\t-\t-\t0\t2\n", 1);
    assertDamaged(BILLING + "revision\tz\t-\n", 4);
    assertDamaged(BILLING.replace("revision\tx", "revision\thead"), 2);
    assertDamaged(BILLING.replace("sum-x", "edited"), 1);
  }

  @Test
  void anEditedAncestorChangesEveryChainAfterIt() {
    List<RevisionEntry> edited = new ArrayList<>(SHOP);
    RevisionEntry c3 = edited.get(2);
    edited.set(2, new RevisionEntry(c3.id(), c3.parents(), "edited", c3.className(), c3.message()));

    assertThat(only(UnitIndex.write("shop", edited)).chain()).isNotEqualTo(only(SHOP_TEXT).chain());
    Map<String, String> chains = ChecksumChain.of(SHOP);
    assertThat(ChecksumChain.of(edited))
        .containsEntry("b2", chains.get("b2"))
        .containsEntry("d4", chains.get("d4"))
        .doesNotContainEntry("c3", chains.get("c3"))
        .doesNotContainEntry("e5", chains.get("e5"));
  }

  @Test
  void messageAndClassNameAreNotPartOfTheChain() {
    String renamed =
        UnitIndex.write(
            "shop",
            SHOP.stream()
                .map(e -> new RevisionEntry(e.id(), e.parents(), e.checksum(), "Other", "other"))
                .toList());

    assertThat(only(renamed).chain()).isEqualTo(only(SHOP_TEXT).chain());
  }

  @Test
  void aUnitNeedsAName() {
    for (String name : List.of(" ", "a\tb", "a\n\nb", "\u0085")) {
      assertThatThrownBy(() -> UnitIndex.write(name, List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static UnitIndex only(String text) {
    List<UnitIndex> units = UnitIndex.read(text);
    assertThat(units).hasSize(1);
    return units.get(0);
  }

  private static void assertDamaged(String text, int line) {
    assertThatExceptionOfType(IndexFormatException.class)
        .as(text)
        .isThrownBy(() -> UnitIndex.read(text).forEach(UnitIndex::graph))
        .withMessageStartingWith("Line " + line + " of ");
  }
}
