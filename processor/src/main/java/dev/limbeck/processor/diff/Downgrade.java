package dev.limbeck.processor.diff;

import dev.limbeck.operation.SchemaOperation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Derives the way back from the way there. */
public final class Downgrade {

  private Downgrade() {}

  /**
   * Returns the inverses of {@code upgrade} in reverse order.
   *
   * <p>What has no inverse needs none: a backfill's values go with their column.
   */
  public static List<SchemaOperation> of(List<SchemaOperation> upgrade) {
    List<SchemaOperation> downgrade = new ArrayList<>();
    upgrade.forEach(operation -> operation.reverse().ifPresent(downgrade::add));
    Collections.reverse(downgrade);
    return List.copyOf(downgrade);
  }
}
