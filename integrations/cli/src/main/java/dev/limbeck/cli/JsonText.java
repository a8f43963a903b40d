package dev.limbeck.cli;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.limbeck.AppliedRevision;
import dev.limbeck.Current;
import dev.limbeck.catalog.Difference;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.sql.Step;
import dev.limbeck.sql.Steps;
import dev.limbeck.verify.VerifyReport;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What {@code --json} prints. Fields may be added; none changes its name or meaning.
 *
 * <ul>
 *   <li>A <b>revision</b> is {@code {"id", "parents": [id], "message", "checksum", "className"}};
 *       the class name is empty where this build doesn't have the revision.
 *   <li>An <b>application</b> is {@code {"status": "applied"|"running"|"reverting", "kind":
 *       "migration"|"stamp", "appliedAt": ISO instant, "appliedBy": role, "durationMillis",
 *       "stepsDone", "stepsTotal", "lastError": text or null}}.
 *   <li>{@code current}: {@code {"unit", "atHead": boolean, "applied": [id], "heads": [id],
 *       "pending": [revision], "unknown": [{"id", "parents", "message", "checksum", "applied":
 *       application}], "changed": [the same]}}: what this build doesn't have, and what it has in
 *       another form than was applied.
 *   <li>{@code history}: {@code {"unit", "connected": boolean, "revisions": [...]}}, the newest
 *       first; each is a revision with {@code "head"}, {@code "merge"}, {@code "branchPoint"}:
 *       booleans, and {@code "applied"}: an application, or null where it is pending or no database
 *       was named.
 *   <li>{@code heads}: {@code {"unit", "heads": [revision]}}.
 *   <li>{@code show}: a revision with {@code "head"}: boolean, and {@code "upgrade"} and {@code
 *       "downgrade"}: {@code {"operations": [{"kind", "destructive": boolean}], "steps": [{"kind":
 *       "transaction"|"outside"|"batches", "sql": [statement]}]}}.
 *   <li>{@code verify}: {@code {"unit", "fits": boolean, "heads": [id], "applied": boolean,
 *       "warnings": [text], "differences": [{"kind": a name of Difference.Kind, "drift": boolean,
 *       "object", "sentence", "promised", "found", "mend": [statement], "losesData": boolean}]}}.
 * </ul>
 *
 * <p>Where there are several units and none was named, {@code current}, {@code history}, {@code
 * heads} and {@code verify} are {@code {"units": [...]}}, with one of these for each.
 */
final class JsonText {
  private static final Gson GSON =
      new GsonBuilder()
          .setFormattingStyle(FormattingStyle.PRETTY)
          .serializeNulls()
          .disableHtmlEscaping()
          .create();

  private JsonText() {}

  static String of(List<Current> units) {
    return text(units.stream().map(JsonText::current).toList());
  }

  /** One unit is printed as it is; several as a list. */
  private static String text(List<JsonObject> units) {
    if (units.size() == 1) {
      return GSON.toJson(units.get(0));
    }
    JsonObject json = new JsonObject();
    json.add("units", array(units, Function.identity()));
    return GSON.toJson(json);
  }

  private static JsonObject current(Current current) {
    JsonObject json = new JsonObject();
    json.addProperty("unit", current.unit());
    json.addProperty("atHead", current.isAtHead());
    json.add("applied", strings(current.applied()));
    json.add("heads", strings(current.heads()));
    json.add("pending", array(current.pending(), JsonText::revision));
    json.add("unknown", array(current.unknown(), JsonText::inDatabase));
    json.add("changed", array(current.changed(), JsonText::inDatabase));
    json.add("unfinished", array(current.unfinished(), JsonText::inDatabase));
    return json;
  }

  static String ofHistories(Map<String, History> units) {
    return text(
        units.entrySet().stream().map(each -> history(each.getKey(), each.getValue())).toList());
  }

  private static JsonObject history(String unit, History history) {
    JsonObject json = new JsonObject();
    json.addProperty("unit", unit);
    json.addProperty("connected", history.connected());
    json.add("revisions", array(history.items(), JsonText::item));
    return json;
  }

  static String ofHeads(Map<String, List<RevisionEntry>> units) {
    return text(
        units.entrySet().stream().map(each -> heads(each.getKey(), each.getValue())).toList());
  }

  private static JsonObject heads(String unit, List<RevisionEntry> heads) {
    JsonObject json = new JsonObject();
    json.addProperty("unit", unit);
    json.add("heads", array(heads, JsonText::revision));
    return json;
  }

  static String of(RevisionDetails details) {
    JsonObject json = revision(details.revision());
    json.addProperty("head", details.isHead());
    json.add("upgrade", work(details.upgrade()));
    json.add("downgrade", work(details.downgrade()));
    return GSON.toJson(json);
  }

  static String ofReports(List<VerifyReport> units) {
    return text(units.stream().map(JsonText::report).toList());
  }

  private static JsonObject report(VerifyReport report) {
    JsonObject json = new JsonObject();
    json.addProperty("unit", report.unit());
    json.addProperty("fits", report.fits());
    json.add("heads", strings(report.heads()));
    json.addProperty("applied", report.applied());
    json.add("warnings", strings(report.warnings()));
    json.add("differences", array(report.differences(), JsonText::difference));
    return json;
  }

  private static JsonObject difference(Difference difference) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", difference.kind().name());
    json.addProperty("drift", difference.isDrift());
    json.addProperty("object", difference.object());
    json.addProperty("sentence", difference.sentence());
    json.addProperty("promised", difference.promised());
    json.addProperty("found", difference.found());
    json.add("mend", strings(difference.mend()));
    json.addProperty("losesData", difference.losesData());
    return json;
  }

  private static JsonObject revision(RevisionEntry revision) {
    JsonObject json = new JsonObject();
    json.addProperty("id", revision.id());
    json.add("parents", strings(revision.parents()));
    json.addProperty("message", revision.message());
    json.addProperty("checksum", revision.checksum());
    json.addProperty("className", revision.className());
    return json;
  }

  private static JsonObject item(History.Item item) {
    JsonObject json = revision(item.revision());
    json.addProperty("head", item.isHead());
    json.addProperty("merge", item.isMerge());
    json.addProperty("branchPoint", item.isBranchPoint());
    json.add(
        "applied",
        item.applied().<JsonElement>map(JsonText::application).orElse(JsonNull.INSTANCE));
    return json;
  }

  private static JsonObject inDatabase(AppliedRevision revision) {
    JsonObject json = new JsonObject();
    json.addProperty("id", revision.id());
    json.add("parents", strings(revision.parents()));
    json.addProperty("message", revision.message());
    json.addProperty("checksum", revision.checksum());
    json.add("applied", application(revision));
    return json;
  }

  private static JsonObject application(AppliedRevision applied) {
    JsonObject json = new JsonObject();
    json.addProperty("status", applied.status());
    json.addProperty("kind", applied.kind());
    json.addProperty("appliedAt", applied.appliedAt().toString());
    json.addProperty("appliedBy", applied.appliedBy());
    json.addProperty("durationMillis", applied.duration().toMillis());
    json.addProperty("stepsDone", applied.stepsDone());
    json.addProperty("stepsTotal", applied.stepsTotal());
    json.addProperty("lastError", applied.lastError().orElse(null));
    return json;
  }

  private static JsonObject work(List<SchemaOperation> operations) {
    JsonObject json = new JsonObject();
    json.add("operations", array(operations, JsonText::operation));
    json.add("steps", array(Steps.of(operations), JsonText::step));
    return json;
  }

  private static JsonObject operation(SchemaOperation operation) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", RevisionDetails.kind(operation));
    json.addProperty("destructive", operation.isDestructive());
    return json;
  }

  private static JsonObject step(Step step) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", RevisionDetails.kind(step));
    json.add("sql", strings(RevisionDetails.statements(step)));
    return json;
  }

  private static JsonArray strings(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  private static <T> JsonArray array(List<T> values, Function<T, JsonObject> toJson) {
    JsonArray array = new JsonArray();
    values.forEach(each -> array.add(toJson.apply(each)));
    return array;
  }
}
