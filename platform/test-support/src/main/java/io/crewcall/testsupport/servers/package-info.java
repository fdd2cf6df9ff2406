/**
 * One set of real servers for all test JVMs of a build. A supervisor process starts them when first
 * asked, in containers where a container engine answers and from the Maven artifacts of {@code
 * platform/servers} elsewhere, and stops them when no test JVM has asked for a while. A test JVM
 * holds a connection to it for as long as it lives.
 */
@NullMarked
package io.crewcall.testsupport.servers;

import org.jspecify.annotations.NullMarked;
