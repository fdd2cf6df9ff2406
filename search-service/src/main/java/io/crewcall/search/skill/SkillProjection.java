package io.crewcall.search.skill;

import io.crewcall.contracts.creative.SkillState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.index.DocumentJson;
import io.crewcall.search.index.Documents;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Projection;
import io.crewcall.search.index.Target;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the skills' documents; the skill's own version decides which event is the newest. */
@Component
class SkillProjection implements Projection {
  private final Documents documents;
  private final DocumentJson json;

  SkillProjection(Documents documents, DocumentJson json) {
    this.documents = documents;
    this.json = json;
  }

  @Override
  public Kind kind() {
    return Kind.SKILLS;
  }

  @Override
  public List<Subscription<?>> into(Target target) {
    return List.of(skills(target));
  }

  /** A write that is refused comes too late: this or a later event is in the index already. */
  Subscription<SkillState> skills(Target target) {
    return Subscription.to(
        SkillState.class,
        event -> {
          ObjectNode source = json.object();
          source.put("code", event.data().code());
          source.set("state", json.tree(event.data()));
          documents.write(target, event.subject(), Documents.newerThan(event.version()), source);
        });
  }
}
