/** How accounts are made: by people, and the first administrator by configuration. */
@NullMarked
package io.crewcall.auth.account.registration;

import org.jspecify.annotations.NullMarked;
