/** What other users count on, and must be settled before a user's data can be erased. */
@NullMarked
package io.crewcall.user.privacy.blocker;

import org.jspecify.annotations.NullMarked;
