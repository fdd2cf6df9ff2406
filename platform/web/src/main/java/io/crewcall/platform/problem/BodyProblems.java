package io.crewcall.platform.problem;

import io.crewcall.platform.web.BodyTooLargeException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that could not be read, told without naming a class. */
public final class BodyProblems {
  private BodyProblems() {}

  /** The problem behind an exception of reading a body; a 400, or 413 when it is too large. */
  public static Problem of(Throwable unreadable) {
    // The parser wraps what the stream throws, so this is looked for first.
    if (NestedExceptionUtils.getMostSpecificCause(unreadable)
        instanceof BodyTooLargeException tooLarge) {
      return tooLarge.problem();
    }
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case UnrecognizedPropertyException unknown -> {
          return body(unknown, "UNKNOWN_PROPERTY", "is not known here");
        }
        case InvalidFormatException format -> {
          return body(format, "INVALID_VALUE", allowedValues(format));
        }
        case InputCoercionException outOfRange -> {
          return body(outOfRange, "INVALID_VALUE", "is out of range");
        }
        case StreamReadException malformed -> {
          return Problem.badRequest(
              "MALFORMED_JSON",
              "The body is not valid JSON (line "
                  + malformed.getLocation().getLineNr()
                  + ", column "
                  + malformed.getLocation().getColumnNr()
                  + ").");
        }
        case JacksonException mapping -> {
          return body(mapping, "INVALID_VALUE", "has a value that is not accepted");
        }
        case IllegalArgumentException invalid -> {
          return Problem.badRequest("INVALID_BODY", "A value in the body is not accepted.");
        }
        default -> {
          continue;
        }
      }
    }
    return Problem.badRequest("MISSING_BODY", "A readable JSON body is required.");
  }

  private static Problem body(JacksonException cause, String code, String message) {
    String path =
        cause.getPath().stream()
            .map(reference ->
                reference.getPropertyName() == null
                    ? "[" + reference.getIndex() + "]"
                    : "." + reference.getPropertyName())
            .collect(Collectors.joining());
    String field = path.startsWith(".") ? path.substring(1) : path;
    return new Problem(
        HttpStatus.BAD_REQUEST,
        code,
        field.isEmpty()
            ? "The body has a value that is not accepted."
            : field + " " + message + ".",
        List.of(new FieldProblem(field, code, message)));
  }

  private static String allowedValues(InvalidFormatException format) {
    Class<?> target = format.getTargetType();
    if (target != null && target.isEnum()) {
      return "must be one of " + List.of(target.getEnumConstants());
    }
    return "has the wrong type or format";
  }
}
