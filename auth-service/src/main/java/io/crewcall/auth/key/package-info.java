/** The keys that sign tokens: kept in the database, encrypted, rotated, shared by all instances. */
@NullMarked
package io.crewcall.auth.key;

import org.jspecify.annotations.NullMarked;
