package io.crewcall.platform.openapi;

import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Plausible values of single members, by their names and formats. */
final class ExampleValues {
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("displayname", "Asha Rao"),
          Map.entry("name", "Asha Rao"),
          Map.entry("handle", "asha.cooks"),
          Map.entry("email", "asha@studio.example"),
          Map.entry("title", "Three reels for the festive menu"),
          Map.entry("gigtitle", "Three reels for the festive menu"),
          Map.entry("companyname", "Chai & Co"),
          Map.entry("brandname", "Chai & Co"),
          Map.entry("industry", "Food and beverages"),
          Map.entry("city", "Pune"),
          Map.entry("country", "IN"),
          Map.entry("currency", "INR"),
          Map.entry("category", "food"),
          Map.entry("categories", "food"),
          Map.entry("profession", "EDITOR"),
          Map.entry("professions", "EDITOR"),
          Map.entry("credits", "EDITOR"),
          Map.entry("skill", "reel editing"),
          Map.entry("skills", "reel editing"),
          Map.entry("skilltags", "reel editing"),
          Map.entry("tag", "reel editing"),
          Map.entry("languages", "mr"),
          Map.entry("deliverable", "REEL"),
          Map.entry("platform", "INSTAGRAM"),
          Map.entry("caption", "Sol kadhi in five minutes"),
          Map.entry("filename", "reel.mp4"),
          Map.entry("contenttype", "video/mp4"),
          Map.entry("window", "all"),
          Map.entry("basis", "PLATFORM"),
          Map.entry("month", "2026-09"),
          Map.entry("metric", "onTimeRate"),
          Map.entry("disclosurelabel", "#ad"),
          Map.entry("tokentype", "Bearer"),
          Map.entry("status", "OPEN"),
          Map.entry("code", "FOOD"),
          Map.entry("field", "title"),
          Map.entry("credit", "EDITOR"),
          Map.entry("timezone", "Asia/Kolkata"),
          Map.entry("website", "https://chai.example"),
          Map.entry("aliases", "reels"),
          Map.entry("reason", "The dates have moved"),
          Map.entry("covernote", "I have cut forty food reels; two of them are linked."),
          Map.entry("message", "Your food reels fit what we plan."),
          Map.entry("note", "Warm voice, quick answers"),
          Map.entry("text", "Everything was there before the day."),
          Map.entry("bio", "Fast cuts for food and travel."),
          Map.entry("headline", "Home food of the Konkan"),
          Map.entry("description", "Shot on one day in the café, cut within a week."));

  private static final Map<String, String> TIMES =
      Map.ofEntries(
          Map.entry("createdat", "2026-09-01T09:30:00Z"),
          Map.entry("publishedat", "2026-09-02T10:00:00Z"),
          Map.entry("appliedat", "2026-09-03T07:45:00Z"),
          Map.entry("sentat", "2026-09-03T07:45:00Z"),
          Map.entry("deadline", "2026-10-05T12:30:00Z"),
          Map.entry("duedate", "2026-10-19T12:30:00Z"),
          Map.entry("startedat", "2026-10-06T06:00:00Z"),
          Map.entry("expiresat", "2026-12-31T18:30:00Z"));

  private static final Map<String, Number> NUMBERS =
      Map.ofEntries(
          Map.entry("version", 3),
          Map.entry("slots", 2),
          Map.entry("filled", 0),
          Map.entry("amount", 2_500_000),
          Map.entry("minbudget", 500_000),
          Map.entry("rating", 5),
          Map.entry("hours", 8),
          Map.entry("agreedhours", 16),
          Map.entry("proposedhours", 16),
          Map.entry("loggedhours", 12),
          Map.entry("hourslogged", 0),
          Map.entry("changerounds", 2),
          Map.entry("followers", 48_200),
          Map.entry("reach", 160_000),
          Map.entry("views", 91_000),
          Map.entry("likes", 7_400),
          Map.entry("comments", 310),
          Map.entry("n", 12),
          Map.entry("size", 18_400_000),
          Map.entry("expiresin", 600),
          Map.entry("width", 1080),
          Map.entry("height", 1920),
          Map.entry("status", 200),
          Map.entry("index", 0),
          Map.entry("line", 2),
          Map.entry("refused", 0),
          Map.entry("unpriced", 0),
          Map.entry("lateengagements", 0),
          Map.entry("dayslate", 0),
          Map.entry("maxdayslate", 0));

  private static final Map<String, String> FIRST_ACTIONS =
      Map.of(
          "GigView", "publish",
          "ApplicationView", "shortlist",
          "InvitationView", "accept",
          "EngagementView", "deliver",
          "CampaignView", "launch");

  /** What lists of reference data hold, where a name alone would be a person's. */
  private static final Map<String, String> REFERENCE =
      Map.of(
          "Category.name", "Food",
          "Profession.name", "Editor",
          "Profession.code", "EDITOR",
          "Skill.name", "Reel editing",
          "Skill.id", "reel-editing",
          "FieldProblem.code", "SIZE",
          "FieldProblem.message", "must have 1 to 140 characters");

  private static final Set<String> TRUE = Set.of("visible", "known", "hiredbybrand");

  /** Members that have no value in most documents, or none beside others. */
  private static final List<String> EXCEPTIONAL =
      List.of(
          "nextcursor",
          "cancel",
          "reject",
          "declin",
          "withdraw",
          "revok",
          "revealed",
          "removed",
          "deleted",
          "changesnote",
          "parent",
          "engagementid",
          "published",
          "decided",
          "answered",
          "completedat",
          "firstdelivered",
          "delivered",
          "problem",
          "refusal",
          "excluded");

  private static final List<String> FALLBACKS =
      List.of("food", "FOOD", "https://cdn.example/asha.jpg", "INR", "2026-09", "1");

  private ExampleValues() {}

  static boolean isExceptional(String member) {
    String name = member.toLowerCase(Locale.ROOT);
    return EXCEPTIONAL.stream().anyMatch(name::startsWith);
  }

  /** A key of a map. */
  static String key(String member) {
    return member.equals("facets") ? "city" : "key";
  }

  /** A value of a type that has no parts; empty when none is known to be valid. */
  static Optional<Object> of(Schema<?> schema, String owner, String member) {
    String name = member.toLowerCase(Locale.ROOT);
    if (Schemas.isA(schema, "boolean")) {
      return Optional.of(TRUE.contains(name));
    }
    if (Schemas.isA(schema, "integer")) {
      return Optional.of(bounded(schema, NUMBERS.getOrDefault(name, 1).longValue()));
    }
    if (Schemas.isA(schema, "number")) {
      return Optional.of(name.contains("rating") ? 4.6 : 0.87);
    }
    if (!Schemas.isA(schema, "string")) {
      return Optional.empty();
    }
    return switch (schema.getFormat()) {
      case "uuid" -> Optional.of(id(name));
      case "date-time" -> Optional.of(TIMES.getOrDefault(name, "2026-10-20T08:10:00Z"));
      case "date" ->
          Optional.of(name.startsWith("end") || name.equals("to") ? "2026-11-15" : "2026-10-01");
      case null, default -> text(schema, owner, name);
    };
  }

  private static long bounded(Schema<?> schema, long value) {
    long least = schema.getMinimum() == null ? Long.MIN_VALUE : schema.getMinimum().longValue();
    long most = schema.getMaximum() == null ? Long.MAX_VALUE : schema.getMaximum().longValue();
    return Math.clamp(value, least, most);
  }

  /** In the shape of our ids, the same for the same name. */
  private static String id(String name) {
    return "0199d2a4-6f00-7000-8000-%012x".formatted(Integer.toUnsignedLong(name.hashCode()));
  }

  private static Optional<Object> text(Schema<?> schema, String owner, String name) {
    String wanted = REFERENCE.getOrDefault(owner + "." + name, TEXTS.get(name));
    if (name.equals("allowedactions")) {
      wanted = FIRST_ACTIONS.getOrDefault(owner, "edit");
    } else if (wanted == null && name.endsWith("url")) {
      wanted = "https://cdn.example/asha.jpg";
    } else if (wanted == null && name.endsWith("path")) {
      wanted = "/api/v1/media/0199d2a4-6f00-7000-8000-000000000001";
    } else if (wanted == null && name.endsWith("token")) {
      wanted = "kq3v9Z0wTz1mYb7cXr5uPd2eLs8nAf4g";
    }
    return Stream.concat(Stream.ofNullable(wanted), FALLBACKS.stream())
        .filter(text -> fits(schema, text))
        .<Object>map(text -> text)
        .findFirst();
  }

  private static boolean fits(Schema<?> schema, String text) {
    if ((schema.getMinLength() != null && text.length() < schema.getMinLength())
        || (schema.getMaxLength() != null && text.length() > schema.getMaxLength())) {
      return false;
    }
    try {
      return schema.getPattern() == null
          || Pattern.compile(schema.getPattern()).matcher(text).find();
    } catch (PatternSyntaxException notJava) {
      return false;
    }
  }
}
