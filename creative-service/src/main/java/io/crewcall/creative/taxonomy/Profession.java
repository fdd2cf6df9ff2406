package io.crewcall.creative.taxonomy;

/**
 * A craft that crew are hired for.
 *
 * @param code in SCREAMING_SNAKE, for example {@code SOUND_DESIGNER}
 * @param name for people, in English
 */
record Profession(String code, String name) {}
