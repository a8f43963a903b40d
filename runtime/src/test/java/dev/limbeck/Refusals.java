package dev.limbeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.revision.RevisionException;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.assertj.core.api.ThrowableTypeAssert;

/** Asserts which refusal is thrown, as AssertJ does for types. */
@SuppressWarnings("exports")
public final class Refusals {

  private Refusals() {}

  static ThrowableTypeAssert<LimbeckException> assertThatRefusal(LimbeckException.Kind kind) {
    return new ThrowableTypeAssert<>(LimbeckException.class) {
      @Override
      protected ThrowableAssertAlternative<LimbeckException> buildThrowableTypeAssert(
          LimbeckException failure) {
        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
        return super.buildThrowableTypeAssert(failure);
      }
    };
  }

  /** The same for what is wrong with a graph or a target. */
  public static ThrowableTypeAssert<RevisionException> assertThatRefusal(
      RevisionException.Kind kind) {
    return new ThrowableTypeAssert<>(RevisionException.class) {
      @Override
      protected ThrowableAssertAlternative<RevisionException> buildThrowableTypeAssert(
          RevisionException failure) {
        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
        return super.buildThrowableTypeAssert(failure);
      }
    };
  }
}
