package io.crewcall.search.gig;

import io.crewcall.contracts.gig.GigState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.index.DocumentJson;
import io.crewcall.search.index.Documents;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Projection;
import io.crewcall.search.index.Target;
import io.crewcall.search.profession.Professions;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the gigs' documents; the gig's own version decides which event is the newest. */
@Component
class GigProjection implements Projection {
  private final Documents documents;
  private final DocumentJson json;

  GigProjection(Documents documents, DocumentJson json) {
    this.documents = documents;
    this.json = json;
  }

  @Override
  public Kind kind() {
    return Kind.GIGS;
  }

  @Override
  public List<Subscription<?>> into(Target target) {
    return List.of(gigs(target));
  }

  /** A write that is refused comes too late: this or a later event is in the index already. */
  Subscription<GigState> gigs(Target target) {
    return Subscription.to(
        GigState.class,
        event ->
            documents.write(
                target,
                event.subject(),
                Documents.newerThan(event.version()),
                source(event.data())));
  }

  private ObjectNode source(GigState gig) {
    ObjectNode source = json.object();
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
      words.append(Professions.words(List.of(role.profession()))).append(' ');
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
    source.set("hit", json.tree(GigHit.of(gig)));
    return source;
  }
}
