package io.crewcall.contracts.influencer;

import io.crewcall.contracts.AggregateState;
import io.crewcall.contracts.Topic;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One category of the curated list. Types: {@code category.defined}, {@code category.retired}. The
 * subject of the event is {@code categoryId}, a name-based UUID of the code.
 *
 * @param code what profiles and campaigns carry, for example {@code street-food}
 * @param name for people
 * @param aliases other spellings that mean this category, as typed; readers compare them folded
 * @param parent code of the wider category, or null
 * @param retired no longer offered; what carries it keeps it
 */
@Topic(value = "influencer.categories", compacted = true)
public record CategoryState(
    UUID categoryId,
    String code,
    String name,
    List<String> aliases,
    @Nullable String parent,
    boolean retired)
    implements AggregateState {}
