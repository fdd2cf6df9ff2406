/**
 * The audit log: what was done about whose account and data, by whom, kept also after the person is
 * gone. It holds ids and codes, never names.
 */
@NullMarked
package io.crewcall.user.audit;

import org.jspecify.annotations.NullMarked;
