/**
 * What a service holds about a person, handed out and erased on request. Each service says what it
 * holds in beans of {@link io.crewcall.platform.personaldata.PersonalData}; the endpoints below
 * {@code /internal/personal-data} are the same everywhere and answer only to another service's
 * token.
 */
@NullMarked
package io.crewcall.platform.personaldata;

import org.jspecify.annotations.NullMarked;
