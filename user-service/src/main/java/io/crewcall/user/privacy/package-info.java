/**
 * A person's rights over their data: to have all of it handed out, and to have it erased, in every
 * service. Both are sagas whose steps are rows: one for each service, claimed by whichever instance
 * is free, tried until it is done, and resumed where a crash has left them.
 */
@NullMarked
package io.crewcall.user.privacy;

import org.jspecify.annotations.NullMarked;
