/**
 * Every process is a resource server that denies by default and trusts no header but the bearer
 * token.
 */
@NullMarked
package io.crewcall.platform.security;

import org.jspecify.annotations.NullMarked;
