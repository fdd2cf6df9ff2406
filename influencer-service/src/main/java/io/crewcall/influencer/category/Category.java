package io.crewcall.influencer.category;

import org.jspecify.annotations.Nullable;

/**
 * One category of the curated list.
 *
 * @param id a slug, for example {@code street-food}
 * @param name for people, in English
 * @param parentId the wider category, or null
 */
record Category(String id, String name, @Nullable String parentId) {}
