package io.crewcall.search.skill;

import co.elastic.clients.elasticsearch.core.search.Hit;
import io.crewcall.contracts.creative.SkillState;
import io.crewcall.search.index.Elasticsearch;
import io.crewcall.search.index.IndexUnavailableException;
import io.crewcall.search.index.Indices;
import io.crewcall.search.index.Kind;
import io.crewcall.search.understanding.UnderstoodQueries;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

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
  private final UnderstoodQueries understandings;
  private volatile Taxonomy taxonomy = Taxonomy.EMPTY;
  private volatile Set<SkillState> known = Set.of();

  Skills(Elasticsearch elasticsearch, Indices indices, UnderstoodQueries understandings) {
    this.elasticsearch = elasticsearch;
    this.indices = indices;
    this.understandings = understandings;
  }

  /** Each word's skill with all that is part of it, to be taken as alternatives. */
  public @Nullable List<String> meant(@Nullable List<String> words) {
    Taxonomy present = taxonomy;
    return words == null
        ? null
        : words.stream().flatMap(word -> present.meant(word).stream()).distinct().toList();
  }

  @Scheduled(fixedDelayString = "${crewcall.search.skills-refresh:PT3S}")
  void refresh() {
    try {
      List<SkillState> skills = read();
      // An index that is filled anew is better than nothing, and nothing is worse than before.
      Set<SkillState> present = Set.copyOf(skills);
      if (!present.isEmpty() && !present.equals(known)) {
        taxonomy = new Taxonomy(skills);
        understandings.learn(skills);
        known = present;
      }
    } catch (IndexUnavailableException away) {
      log.debug("the taxonomy stays as it is: {}", away.getMessage());
    }
  }

  private List<SkillState> read() {
    return elasticsearch
        .unlessMissing(client ->
            client.search(
                search -> search.index(indices.of(Kind.SKILLS).name()).size(MOST),
                SkillDocument.class))
        .map(found ->
            found.hits().hits().stream().map(Hit::source).filter(Objects::nonNull).toList())
        .orElse(List.of())
        .stream()
        .map(SkillDocument::state)
        .toList();
  }
}
