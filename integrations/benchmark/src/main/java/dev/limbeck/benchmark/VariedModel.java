package dev.limbeck.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Sources of as many entities as one likes, of every kind that a large application has.
 *
 * <p>Twenty entities make a family, a package of its own; families refer to each other. The columns
 * are dealt out in turn, so that no two families are alike, and the same number always gives the
 * same sources.
 */
public final class VariedModel {

  /** How many entities a family has. */
  public static final int FAMILY = 20;

  private static final List<String> CLASSES =
      List.of(
          "Address",
          "Asset",
          "Audit",
          "Base",
          "Building",
          "CardPayment",
          "Category",
          "Code",
          "CodeConverter",
          "Company",
          "Customer",
          "Document",
          "Event",
          "Money",
          "Order",
          "OrderLine",
          "OrderLineId",
          "Party",
          "Payment",
          "Person",
          "Product",
          "Profile",
          "Settings",
          "Status",
          "Term",
          "TermId",
          "Translation",
          "TranslationId",
          "Vehicle",
          "WirePayment");

  /** One column each; {@code %} is the field's number, and {@code #} the family's. */
  private static final List<String> FIELDS =
      List.of(
          "@jakarta.persistence.Column(length = 5%) private String text%;",
          "private Integer count%;",
          "private long total%;",
          "@jakarta.persistence.Column(precision = 12, scale = 3)\n"
              + "  private java.math.BigDecimal price%;",
          "private java.time.LocalDate day%;",
          "private boolean active%;",
          "@jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING)\n"
              + "  private Status# status%;",
          "private java.time.Instant seenAt%;",
          "@jakarta.persistence.Basic(optional = false) private String required% = \"\";",
          "private java.util.UUID token%;",
          "private java.time.LocalDateTime startsAt%;",
          "@jakarta.persistence.Lob private String body%;",
          "private Code# code%;",
          "private byte[] picture%;",
          "private Double ratio%;",
          "private Status# level%;",
          "@jakarta.persistence.Column(name = \"`Mixed Case %`\") private String mixed%;",
          "private short small%;",
          "private java.time.OffsetDateTime zoned%;",
          "@jakarta.persistence.Column(columnDefinition = \"varchar(20) default 'none'\")\n"
              + "  private String defined%;",
          "private java.time.Duration lasts%;",
          "@jakarta.persistence.Column(unique = true) private String unique%;",
          "private String plainTextOf%;",
          "private java.time.LocalTime opens%;",
          "@jakarta.persistence.Transient private String computed%;",
          "private String[] words%;",
          "@jakarta.persistence.Column(name = \"given_name_%\", nullable = false)\n"
              + "  private int given%;",
          "@jakarta.persistence.ManyToOne private Category# category%;");

  private static final Pattern FIELDS_HERE = Pattern.compile("\\{fields (\\d+)\\}");

  private final int families;
  private int dealt;

  private VariedModel(int families) {
    this.families = families;
  }

  /**
   * Writes the sources below {@code root}.
   *
   * @param entities rounded up to whole families
   * @return the files, in the order of their names
   */
  public static List<Path> write(Path root, int entities) {
    VariedModel model = new VariedModel((entities + FAMILY - 1) / FAMILY);
    List<Path> files = new ArrayList<>();
    model.sources().forEach((name, text) -> files.add(write(root.resolve(name), text)));
    return files;
  }

  private Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    Map<String, String> templates = new LinkedHashMap<>();
    CLASSES.forEach(name -> templates.put(name, template(name)));
    for (int family = 0; family < families; family++) {
      int number = family;
      templates.forEach(
          (name, text) ->
              sources.put("varied/f" + number + "/" + name + number + ".java", of(text, number)));
    }
    return sources;
  }

  private String of(String template, int family) {
    String before = Integer.toString((family + families - 1) % families);
    return FIELDS_HERE
        .matcher(template)
        .replaceAll(found -> fields(Integer.parseInt(found.group(1))))
        .replace("Category<", "varied.f" + before + ".Category" + before)
        .replace("#", Integer.toString(family));
  }

  private String fields(int number) {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < number; i++) {
      String field = FIELDS.get(dealt % FIELDS.size());
      fields.append(i == 0 ? "\n  " : "\n\n  ");
      fields.append(field.replace("%", Integer.toString(dealt % 90 + 10)));
      dealt++;
    }
    return fields.toString();
  }

  private static String template(String name) {
    String resource = "model/" + name + ".template";
    try (InputStream stream = VariedModel.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("There is no " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
