/**
 * creative-service: the crew, their crafts and skills, what they charge and when they are free.
 * Owns the topic {@code creative.profiles} and the taxonomy of professions and skills.
 */
@NullMarked
package io.crewcall.creative;

import org.jspecify.annotations.NullMarked;
