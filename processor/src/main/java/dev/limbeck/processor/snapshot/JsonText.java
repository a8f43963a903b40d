package dev.limbeck.processor.snapshot;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses JSON, strictly, and remembers the lines. Mutable; made for one text. */
final class JsonText {

  private static final Pattern LINE = Pattern.compile("at line (\\d+)");
  private static final String REMEDY = " Restore the file from git.";

  private final JsonReader reader;

  private JsonText(String text) {
    reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
  }

  /** Returns the object that the whole text is. */
  static JsonObject parse(String text) {
    JsonText json = new JsonText(text);
    try {
      Object value = json.value();
      if (value instanceof JsonObject object && json.reader.peek() == JsonToken.END_DOCUMENT) {
        return object;
      }
      throw new SnapshotFormatException(1, "This is no snapshot." + REMEDY);
    } catch (MalformedJsonException | EOFException | NumberFormatException e) {
      throw new SnapshotFormatException(
          json.line(), "This is not JSON, or it is cut off." + REMEDY, e);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory can't fail.", e);
    }
  }

  private Object value() throws IOException {
    JsonToken token = reader.peek();
    return switch (token) {
      case BEGIN_OBJECT -> object();
      case BEGIN_ARRAY -> list();
      case STRING -> reader.nextString();
      case NUMBER -> reader.nextLong();
      case BOOLEAN -> reader.nextBoolean();
      default -> throw new SnapshotFormatException(line(), "A value is missing." + REMEDY);
    };
  }

  private JsonObject object() throws IOException {
    reader.beginObject();
    JsonObject object = new JsonObject(line());
    while (reader.hasNext()) {
      String key = reader.nextName();
      object.put(key, value());
    }
    reader.endObject();
    return object;
  }

  private List<Object> list() throws IOException {
    reader.beginArray();
    List<Object> list = new ArrayList<>();
    while (reader.hasNext()) {
      list.add(value());
    }
    reader.endArray();
    return list;
  }

  /** Gson tells its position in {@code toString} alone. */
  private int line() {
    Matcher matcher = LINE.matcher(reader.toString());
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
  }
}
