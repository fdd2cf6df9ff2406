/** What the entities of this service have in common beside the platform's. */
@NullMarked
package io.crewcall.auth.persistence;

import org.jspecify.annotations.NullMarked;
