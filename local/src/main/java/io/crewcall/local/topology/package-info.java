/**
 * What runs on one machine: the servers and services of topology.yaml with their ports and needs.
 */
@NullMarked
package io.crewcall.local.topology;

import org.jspecify.annotations.NullMarked;
