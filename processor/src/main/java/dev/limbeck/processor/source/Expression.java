package dev.limbeck.processor.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The few Java expressions that a migration is made of. */
sealed interface Expression {

  /** Lays this out as google-java-format would. */
  void layOut(Layout layout);

  /** Hands over every static member that has to be imported. */
  void members(Consumer<Member> sink);

  /** Returns how many strings this holds: the measure of its size in a class file. */
  int strings();

  /** Returns whether this may share a line of a list that is broken. */
  boolean isShort();

  /** A static member. */
  record Member(Class<?> owner, String name) {}

  /** A number, or a static constant. */
  record Word(String text, Optional<Member> member) implements Expression {

    static Word number(long value) {
      boolean fits = value == (int) value;
      return new Word(value + (fits ? "" : "L"), Optional.empty());
    }

    static Word constant(Enum<?> value) {
      return new Word(
          value.name(), Optional.of(new Member(value.getDeclaringClass(), value.name())));
    }

    static Word bool(boolean value) {
      return new Word(Boolean.toString(value), Optional.empty());
    }

    @Override
    public void layOut(Layout layout) {
      layout.token(text);
    }

    @Override
    public void members(Consumer<Member> sink) {
      member.ifPresent(sink);
    }

    @Override
    public int strings() {
      return 0;
    }

    @Override
    public boolean isShort() {
      return text.length() < Text.SHORT;
    }
  }

  /** A string that fits one constant. */
  record Text(String value) implements Expression {

    /** Google's measure: items below it fill lines, in a list of such items alone. */
    private static final int SHORT = 10;

    private static final Pattern FORMAT = Pattern.compile("%|\\{[0-9]\\}");

    /** Returns {@code value}, joined of several constants where it has to be. */
    static Expression of(String value) {
      List<String> constants = Literals.constants(value);
      if (constants.size() == 1) {
        return new Text(value);
      }
      List<Expression> arguments = new ArrayList<>(List.of(new Text("")));
      constants.forEach(constant -> arguments.add(new Text(constant)));
      return new Chain(
          Optional.of("String"), List.of(new Call("join", Optional.empty(), arguments)));
    }

    static List<Expression> all(List<String> values) {
      return values.stream().map(Text::of).toList();
    }

    @Override
    public void layOut(Layout layout) {
      List<String> pieces = Literals.pieces(value);
      if (pieces.size() == 1) {
        layout.token(pieces.get(0));
        return;
      }
      boolean fill = pieces.stream().allMatch(piece -> piece.length() < SHORT);
      layout.open(4);
      layout.token(pieces.get(0));
      for (String piece : pieces.subList(1, pieces.size())) {
        if (fill) {
          layout.breakToFill(" ");
        } else {
          layout.breakAll(" ");
        }
        layout.token("+ ");
        layout.token(piece);
      }
      layout.close();
    }

    @Override
    public void members(Consumer<Member> sink) {}

    @Override
    public int strings() {
      return 1;
    }

    @Override
    public boolean isShort() {
      List<String> pieces = Literals.pieces(value);
      return pieces.size() == 1 && pieces.get(0).length() < SHORT;
    }

    private boolean isFormat() {
      return FORMAT.matcher(value).find();
    }
  }

  /** One call of a chain; {@code owner} where it is the call of a static method. */
  record Call(String name, Optional<Class<?>> owner, List<Expression> arguments) {

    /** Copies the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }

    private void layOutArguments(Layout layout, int indent) {
      layout.open(indent);
      layout.token("(");
      if (!arguments.isEmpty()) {
        layout.breakAll("");
        if (arguments.size() > 1 && arguments.get(0) instanceof Text text && text.isFormat()) {
          layout.open(0);
          text.layOut(layout);
          layout.token(",");
          layout.breakAll(" ");
          layout.open(0);
          layOutList(layout, arguments.subList(1, arguments.size()));
          layout.close();
          layout.close();
        } else {
          layOutList(layout, arguments);
        }
      }
      layout.token(")");
      layout.close();
    }

    private static void layOutList(Layout layout, List<Expression> list) {
      boolean fill = list.stream().allMatch(Expression::isShort);
      layout.open(0);
      for (int i = 0; i < list.size(); i++) {
        if (i > 0) {
          layout.token(",");
          if (fill) {
            layout.breakToFill(" ");
          } else {
            layout.breakAll(" ");
          }
        }
        list.get(i).layOut(layout);
      }
      layout.close();
    }
  }

  /** Calls upon the result of each other; the first upon {@code root}, or of a static method. */
  record Chain(Optional<String> root, List<Call> calls) implements Expression {

    /** Copies the list. */
    public Chain {
      calls = List.copyOf(calls);
    }

    static Chain of(Class<?> owner, String name, List<Expression> arguments) {
      return new Chain(Optional.empty(), List.of(new Call(name, Optional.of(owner), arguments)));
    }

    static Chain of(Class<?> owner, String name, Expression... arguments) {
      return of(owner, name, Arrays.asList(arguments));
    }

    Chain then(String name, Expression... arguments) {
      return then(name, Arrays.asList(arguments));
    }

    Chain then(String name, List<Expression> arguments) {
      List<Call> longer = new ArrayList<>(calls);
      longer.add(new Call(name, Optional.empty(), arguments));
      return new Chain(root, longer);
    }

    Chain then(String name, Optional<String> argument) {
      return argument.map(text -> then(name, Text.of(text))).orElse(this);
    }

    Chain thenIf(boolean condition, String name, Expression... arguments) {
      return condition ? then(name, arguments) : this;
    }

    @Override
    public void layOut(Layout layout) {
      layout.open(4);
      if (root.isPresent() && calls.size() == 1) {
        layOutOnly(layout, root.get(), calls.get(0));
      } else {
        layOutAll(layout);
      }
      layout.close();
    }

    /** A single call stays with what it is called upon. */
    private static void layOutOnly(Layout layout, String root, Call call) {
      layout.open(0);
      layout.token(root);
      layout.breakToFill("");
      layout.token("." + call.name());
      layout.close();
      call.layOutArguments(layout, 0);
    }

    /** Of several calls each but the first begins a line, unless all fit into one. */
    private void layOutAll(Layout layout) {
      root.ifPresent(layout::token);
      boolean dot = root.isPresent();
      boolean breaks = false;
      for (Call call : calls) {
        if (breaks) {
          layout.breakAll("");
        }
        layout.token((dot ? "." : "") + call.name());
        call.layOutArguments(layout, calls.size() > 1 || dot ? 4 : 0);
        dot = true;
        breaks = true;
      }
    }

    @Override
    public void members(Consumer<Member> sink) {
      for (Call call : calls) {
        call.owner().ifPresent(owner -> sink.accept(new Member(owner, call.name())));
        call.arguments().forEach(argument -> argument.members(sink));
      }
    }

    @Override
    public int strings() {
      return arguments().mapToInt(Expression::strings).sum();
    }

    @Override
    public boolean isShort() {
      Layout layout = new Layout();
      layOut(layout);
      return layout.render(0).length() < Text.SHORT;
    }

    private Stream<Expression> arguments() {
      return calls.stream().flatMap(call -> call.arguments().stream());
    }
  }
}
