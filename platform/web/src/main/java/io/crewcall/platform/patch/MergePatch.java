package io.crewcall.platform.patch;

import io.crewcall.platform.problem.BodyProblems;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Merge Patch (RFC 7396) for the editable part of an aggregate. Taken as a controller
 * method's body: {@code @RequestBody MergePatch<GigEdit> patch}, where the type argument is a
 * record of all editable fields with their bean validation constraints:
 *
 * <pre>{@code
 * GigEdit edited = patch.applyTo(gig.editable());
 * gig.edit(edited);
 * }</pre>
 *
 * A member that is absent from the patch keeps its value, {@code null} clears it (a constraint like
 * {@code @NotNull} refuses that), objects are merged member by member, lists are replaced.
 *
 * @param <T> the editable fields
 */
public final class MergePatch<T> {
  private final ObjectNode patch;
  private final JavaType type;
  private final JsonMapper json;
  private final Validator validator;

  MergePatch(ObjectNode patch, JavaType type, JsonMapper json, Validator validator) {
    this.patch = patch;
    this.type = type;
    this.json = json;
    this.validator = validator;
  }

  /**
   * The present values with this patch applied, validated.
   *
   * @throws io.crewcall.platform.problem.ProblemException 400 when the patch names an unknown
   *     property or has a value of the wrong type
   * @throws ConstraintViolationException answered as 400, when the result breaks a constraint
   */
  public T applyTo(T current) {
    T merged;
    try {
      ObjectNode tree = json.valueToTree(current);
      merge(tree, patch);
      merged = json.readerFor(type).readValue(tree);
    } catch (JacksonException refused) {
      throw BodyProblems.of(refused).exception();
    }
    Set<ConstraintViolation<T>> violations = validator.validate(merged);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return merged;
  }

  /** Whether the patch says anything about a top-level member, be it null. */
  public boolean mentions(String member) {
    return patch.has(member);
  }

  /**
   * Nulls stay in the tree as nulls, where RFC 7396 would drop the member: to a record both mean
   * that there is no value, but only the former is refused for a primitive.
   */
  private static void merge(ObjectNode target, ObjectNode patch) {
    for (Map.Entry<String, JsonNode> member : patch.properties()) {
      JsonNode present = target.get(member.getKey());
      if (member.getValue() instanceof ObjectNode change && present instanceof ObjectNode object) {
        merge(object, change);
      } else {
        target.set(member.getKey(), member.getValue());
      }
    }
  }
}
