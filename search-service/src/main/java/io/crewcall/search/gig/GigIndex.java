package io.crewcall.search.gig;

import io.crewcall.contracts.Event;
import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.index.Elasticsearch;
import io.crewcall.search.index.Elasticsearch.Answer;
import io.crewcall.search.index.IndexUnavailableException;
import io.crewcall.search.index.Indices;
import java.util.Comparator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the gigs' documents; the gig's own version decides which event is the newest. */
@Configuration(proxyBeanMethods = false)
class GigIndex {
  private final Elasticsearch elasticsearch;
  private final Indices indices;
  private final JsonMapper json;

  GigIndex(Elasticsearch elasticsearch, Indices indices, JsonMapper json) {
    this.elasticsearch = elasticsearch;
    this.indices = indices;
    this.json = json;
  }

  @Bean
  Subscription<GigState> gigs() {
    return Subscription.to(GigState.class, this::index);
  }

  private void index(Event<GigState> event) {
    indices.ensure();
    Answer written =
        elasticsearch.call(
            "PUT",
            "/"
                + indices.gigs()
                + "/_doc/"
                + event.subject()
                + "?version_type=external&version="
                + (event.version() + 1),
            source(event.data()));
    if (written.status() == 404) {
      indices.recheck();
      throw new IndexUnavailableException("the gigs' index is missing", null);
    }
    // 409: this or a later event is in the index already.
    if (!written.ok() && written.status() != 409) {
      written.orThrow();
    }
  }

  private ObjectNode source(GigState gig) {
    ObjectNode source = json.createObjectNode();
    source.put("gigId", gig.gigId().toString());
    source.put("status", gig.status().name());
    source.put("type", gig.type().name());
    source.put("title", gig.title());
    source.put("description", gig.description());
    source.put("city", gig.city());
    source.put("remote", gig.remote());
    source.put("deadline", gig.deadline().toString());
    ArrayNode professions = source.putArray("professions");
    ArrayNode skills = source.putArray("skills");
    StringBuilder words = new StringBuilder();
    for (GigState.RoleState role : gig.roles()) {
      professions.add(role.profession());
      words.append(role.profession().replace('_', ' ')).append(' ');
      for (String skill : role.skillTags()) {
        skills.add(skill);
        words.append(skill.replace('-', ' ')).append(' ');
      }
    }
    source.put("roleText", words.toString().strip());
    gig.roles().stream()
        .map(GigState.RoleState::budgetPerSlot)
        .max(Comparator.comparingLong(budget -> budget.amount()))
        .ifPresent(budget -> {
          source.put("budget", budget.amount());
          source.put("currency", budget.currency());
        });
    source.set("hit", json.valueToTree(GigHit.of(gig)));
    return source;
  }
}
