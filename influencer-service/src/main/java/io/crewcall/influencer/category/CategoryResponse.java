package io.crewcall.influencer.category;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One category of the curated list.
 *
 * @param id a slug, for example {@code street-food}
 * @param name for people, in English
 * @param parentId the wider category, or null
 */
@Schema(name = "Category")
record CategoryResponse(String id, String name, @Nullable String parentId) {}
