package io.crewcall.platform.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field path of the field, for example {@code roles[0].slots}
 * @param code stable, in SCREAMING_SNAKE
 * @param message for people, in English
 */
public record FieldProblem(String field, String code, String message) {}
