package dev.limbeck.catalog;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares what was promised, in its author's words, with what PostgreSQL has made of it.
 *
 * <p>Mutable. A first comparison collects the texts that differ; once PostgreSQL has spelled the
 * promised ones itself, a second comparison decides.
 */
final class Spellings {

  private final Map<Topic, Question> questions = new LinkedHashMap<>();
  private final Map<Topic, String> answers = new HashMap<>();
  private boolean asked;

  /** What a text says of a table, sequence or column. */
  enum Part {
    TYPE,
    DEFAULT,
    GENERATED,
    CHECK,
    UNIQUE,
    INDEX,
    OPTIONS,
    SEQUENCE
  }

  /** Which text of which object. */
  record Topic(QualifiedName owner, Part part, String name) {}

  /** How two texts compare. */
  enum Likeness {
    SAME,
    DIFFERENT,
    UNKNOWN
  }

  /**
   * What PostgreSQL is to create, to be seen how it spells it.
   *
   * @param name of what is created, so that no two are alike
   */
  record Question(Topic topic, String name, List<SchemaOperation> operations) {}

  /**
   * Returns whether {@code promised} means {@code found}.
   *
   * @param creating returns what creates the promised object under the given name, on its owner
   */
  Likeness compare(
      Topic topic,
      String promised,
      String found,
      Function<String, List<SchemaOperation>> creating) {
    if (promised.equals(found)) {
      return Likeness.SAME;
    }
    String answer = answers.get(topic);
    if (answer != null) {
      return answer.equals(found) || Wording.simplified(answer).equals(Wording.simplified(found))
          ? Likeness.SAME
          : Likeness.DIFFERENT;
    }
    if (asked) {
      return Wording.reduced(promised).equals(Wording.reduced(found))
          ? Likeness.SAME
          : Likeness.UNKNOWN;
    }
    questions.computeIfAbsent(
        topic,
        each -> {
          String name = "limbeck_verify_" + questions.size();
          return new Question(each, name, creating.apply(name));
        });
    return Likeness.DIFFERENT;
  }

  List<Question> questions() {
    return new ArrayList<>(questions.values());
  }

  /** Returns how PostgreSQL spells it, where it was asked. */
  Optional<String> answer(Topic topic) {
    return Optional.ofNullable(answers.get(topic));
  }

  void answer(Topic topic, Optional<String> text) {
    text.ifPresent(each -> answers.put(topic, each));
  }

  /** From now on, a text without an answer is compared as well as that can be done. */
  void close() {
    asked = true;
  }
}
