package io.crewcall.search.relevance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.crewcall.contracts.creative.SkillState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vocabularies as their owners ship them. */
public final class Reference {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Reference() {}

  public static List<SkillState> skills(Path file) {
    List<SkillState> skills = new ArrayList<>();
    for (JsonNode skill : JSON.readTree(file.toFile()).path("skills")) {
      String code = skill.path("id").asString();
      String parent = skill.path("parent").asString("");
      skills.add(
          new SkillState(
              UUID.nameUUIDFromBytes(code.getBytes(UTF_8)),
              code,
              skill.path("name").asString(),
              texts(skill.path("aliases")),
              parent.isEmpty() ? List.of() : List.of(parent),
              texts(skill.path("professions")),
              false));
    }
    return skills;
  }

  /** The parent of every category that has one. */
  public static Map<String, String> categoryParents(Path file) {
    Map<String, String> parents = new HashMap<>();
    for (JsonNode category : JSON.readTree(file.toFile()).path("categories")) {
      if (category.has("parent")) {
        parents.put(category.path("id").asString(), category.path("parent").asString());
      }
    }
    return parents;
  }

  public static List<String> categories(Path file) {
    return texts(JSON.readTree(file.toFile()).path("categories"), "id");
  }

  /** Each word of each category, behind its parent and itself. */
  public static List<String> categoryWords(Path file) {
    List<String> words = new ArrayList<>();
    for (JsonNode category : JSON.readTree(file.toFile()).path("categories")) {
      String code = category.path("parent").asString("") + "/" + category.path("id").asString();
      words.add(code + "/" + category.path("name").asString());
      texts(category.path("aliases")).forEach(alias -> words.add(code + "/" + alias));
    }
    return words;
  }

  private static List<String> texts(JsonNode array, String field) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.path(field).asString()));
    return texts;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return texts;
  }
}
