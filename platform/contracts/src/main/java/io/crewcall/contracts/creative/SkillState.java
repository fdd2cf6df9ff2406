package io.crewcall.contracts.creative;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.util.List;
import java.util.UUID;

/**
 * One skill of the taxonomy. Types: {@code skill.defined}, {@code skill.retired}. The subject of
 * the event is {@code skillId}, a name-based UUID of the code.
 *
 * @param code what profiles and gig roles carry, for example {@code cinematography}
 * @param name for people
 * @param aliases other spellings that mean this skill, as typed; readers compare them folded
 * @param parents codes of the wider skills
 * @param professions codes of the professions that practise it
 * @param retired no longer offered; what carries it keeps it
 */
@Topic(value = "creative.skills", compacted = true)
public record SkillState(
    UUID skillId,
    String code,
    String name,
    List<String> aliases,
    List<String> parents,
    List<String> professions,
    boolean retired)
    implements AggregateState {}
