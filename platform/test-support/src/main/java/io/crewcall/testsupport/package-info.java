/**
 * What the tests of every service stand on: {@link io.crewcall.testsupport.RealServers} gives a
 * Spring test real servers with data of its own, {@link io.crewcall.testsupport.TestTokens} signs
 * people in, {@link io.crewcall.testsupport.TestEvents} plays the other services, {@link
 * io.crewcall.testsupport.TestHttp} is the client, {@link io.crewcall.testsupport.HouseRules} holds
 * the architecture, {@link io.crewcall.testsupport.OpenApiContract} the documented API.
 */
@NullMarked
package io.crewcall.testsupport;

import org.jspecify.annotations.NullMarked;
