package io.crewcall.search.skill;

import io.crewcall.contracts.creative.SkillState;
import io.crewcall.search.index.DocumentJson;
import io.crewcall.search.index.Elasticsearch;
import io.crewcall.search.index.IndexUnavailableException;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The taxonomy in memory, looked at anew every few seconds. While it is not known, words are what
 * they are.
 */
@Component
public class Skills {
  private static final Logger log = LoggerFactory.getLogger(Skills.class);
  private static final int MOST = 10_000;

  private final Elasticsearch elasticsearch;
  private final Indices indices;
  private final DocumentJson json;
  private volatile Taxonomy taxonomy = Taxonomy.EMPTY;

  Skills(Elasticsearch elasticsearch, Indices indices, DocumentJson json) {
    this.elasticsearch = elasticsearch;
    this.indices = indices;
    this.json = json;
  }

  /** Each word's skill with all that is part of it, to be taken as alternatives. */
  public @Nullable List<String> meant(@Nullable List<String> words) {
    Taxonomy present = taxonomy;
    return words == null
        ? null
        : words.stream().flatMap(word -> present.meant(word).stream()).distinct().toList();
  }

  /** What a free text says of skills; null when nothing. */
  public @Nullable Sense sense(@Nullable String text) {
    return text == null || text.isBlank() ? null : taxonomy.sense(text);
  }

  @Scheduled(fixedDelayString = "${crewcall.search.skills-refresh:PT3S}")
  void refresh() {
    try {
      ObjectNode body = json.object();
      body.put("size", MOST);
      body.putObject("query").putObject("match_all");
      Elasticsearch.Answer answer =
          elasticsearch.call("POST", "/" + indices.of(Kind.SKILLS).name() + "/_search", body);
      if (!answer.ok()) {
        return;
      }
      List<SkillState> skills = new ArrayList<>();
      for (JsonNode hit : answer.body().path("hits").path("hits")) {
        skills.add(json.read(hit.path("_source").path("state"), SkillState.class));
      }
      // An index that is filled anew is better than nothing, and nothing is worse than before.
      if (!skills.isEmpty()) {
        taxonomy = new Taxonomy(skills);
      }
    } catch (IndexUnavailableException away) {
      log.debug("the taxonomy stays as it is: {}", away.getMessage());
    }
  }
}
