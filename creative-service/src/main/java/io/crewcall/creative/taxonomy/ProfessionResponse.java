package io.crewcall.creative.taxonomy;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A craft that crew are hired for.
 *
 * @param code in SCREAMING_SNAKE, for example {@code SOUND_DESIGNER}
 * @param name for people, in English
 */
@Schema(name = "Profession")
record ProfessionResponse(String code, String name) {}
