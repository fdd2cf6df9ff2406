package io.crewcall.local.demo;

import io.crewcall.local.demo.history.DemoAccounts;
import io.crewcall.local.demo.history.Script;
import io.crewcall.local.demo.history.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
  private final People people;
  private final Map<String, String> known;

  /**
   * @param run names the loading; the keys of its calls start with it
   * @param known the variables of every script, but for the accounts' ids
   */
  ScriptPlayer(Api gigService, String run, People people, Map<String, String> known) {
    this.gigService = gigService;
    this.run = run;
    this.people = people;
    this.known = Map.copyOf(known);
  }

  /** All of its steps. */
  void play(Script script) {
    Map<String, String> variables = new HashMap<>();
    for (Step step : script.steps()) {
      Api.Answer answer =
          gigService
              .call(
                  "POST",
                  filled(step.path(), variables),
                  people.of(step.who()),
                  JSON.readTree(filled(JSON.writeValueAsString(step.body()), variables)),
                  Map.of(
                      "Idempotency-Key",
                      run + ":" + script.key() + ":" + step.number(),
                      "Crewcall-History-Time",
                      step.at().toString(),
                      "Crewcall-History-Authorization",
                      "Bearer " + people.of(DemoAccounts.ADMIN).token()))
              .expect(step.statuses().toArray(Integer[]::new));
      step.kept()
          .forEach((name, pointer) ->
              variables.put(name, value(answer.body(), filled(pointer, variables))));
    }
  }

  private String filled(String text, Map<String, String> variables) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(variable(found.group(1), variables).orElseGet(found::group)));
  }

  private Optional<String> variable(String name, Map<String, String> variables) {
    if (name.startsWith("@")) {
      return people.id(name.substring(1));
    }
    return Optional.ofNullable(variables.get(name)).or(() -> Optional.ofNullable(known.get(name)));
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
