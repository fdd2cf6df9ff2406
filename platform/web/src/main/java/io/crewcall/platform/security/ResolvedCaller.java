package io.crewcall.platform.security;

/**
 * Who calls, with what a service knows of them besides the token, their brand teams for example. A
 * {@link CallerResolver} supplies it to controllers; no API document shows it.
 */
public interface ResolvedCaller {}
