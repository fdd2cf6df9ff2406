package io.crewcall.local.demo;

import io.crewcall.local.demo.history.Script;
import io.crewcall.local.demo.history.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays scripts at gig-service, each step at its time. A step that was done before is answered as
 * it was.
 */
final class ScriptPlayer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}\"\\s]+)}");

  /** {@code /results/?id=<value>/createdId}: of a list the one with that value. */
  private static final Pattern CHOICE = Pattern.compile("(.*)/\\?(\\w+)=([^/]+)(/.*)");

  private final Api gigService;
  private final String run;
  private final Map<String, Person> people;
  private final Map<String, String> known;
  private final String proof;

  /**
   * @param run names the loading; the keys of its calls start with it
   * @param people by their mail addresses
   * @param known the variables of every script, but for the accounts' ids
   * @param admin vouches for the past
   */
  ScriptPlayer(
      Api gigService,
      String run,
      Map<String, Person> people,
      Map<String, String> known,
      Person admin) {
    this.gigService = gigService;
    this.run = run;
    this.people = people;
    this.known = new HashMap<>(known);
    people.forEach((address, person) -> this.known.put("@" + address, person.id()));
    this.proof = "Bearer " + admin.token();
  }

  /** All of its steps; answers how many. */
  int play(Script script) {
    Map<String, String> variables = new HashMap<>(known);
    int played = 0;
    for (Step step : script.steps()) {
      Person who = people.get(step.who());
      if (who == null) {
        throw new IllegalStateException("nobody is " + step.who());
      }
      Api.Answer answer =
          gigService
              .call(
                  "POST",
                  filled(step.path(), variables),
                  who,
                  JSON.readTree(filled(JSON.writeValueAsString(step.body()), variables)),
                  Map.of(
                      "Idempotency-Key",
                      run + ":" + script.key() + ":" + step.number(),
                      "Crewcall-History-Time",
                      step.at().toString(),
                      "Crewcall-History-Authorization",
                      proof))
              .expect(step.statuses().toArray(Integer[]::new));
      step.kept()
          .forEach((name, pointer) ->
              variables.put(name, value(answer.body(), filled(pointer, variables))));
      played++;
    }
    return played;
  }

  private static String filled(String text, Map<String, String> variables) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> {
          String value = variables.get(found.group(1));
          return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
  }

  private static String value(JsonNode body, String pointer) {
    Matcher choice = CHOICE.matcher(pointer);
    if (!choice.matches()) {
      return body.at(pointer).asString("");
    }
    for (JsonNode item : body.at(choice.group(1))) {
      if (item.path(choice.group(2)).asString("").equals(choice.group(3))) {
        return item.at(choice.group(4)).asString("");
      }
    }
    return "";
  }
}
