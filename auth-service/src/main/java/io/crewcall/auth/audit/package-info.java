/** What happened to the security of an account, kept for its owner and for administrators. */
@NullMarked
package io.crewcall.auth.audit;

import org.jspecify.annotations.NullMarked;
