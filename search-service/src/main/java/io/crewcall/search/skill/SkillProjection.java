package io.crewcall.search.skill;

import io.crewcall.contracts.creative.SkillState;
import io.crewcall.platform.messaging.Subscription;
import io.crewcall.search.index.DocumentStore;
import io.crewcall.search.index.DocumentStore.Write;
import io.crewcall.search.index.Kind;
import io.crewcall.search.index.Projection;
import io.crewcall.search.index.Target;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the skills' documents; the skill's own version decides which event is the newest. */
@Component
class SkillProjection implements Projection {
  private final DocumentStore documents;

  SkillProjection(DocumentStore documents) {
    this.documents = documents;
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
    return Subscription.toAll(
        SkillState.class,
        events ->
            documents.write(
                target,
                events.stream()
                    .map(event ->
                        Write.ofVersion(
                            event.version(),
                            event.subject(),
                            new SkillDocument(event.data().code(), event.data())))
                    .toList()));
  }
}
