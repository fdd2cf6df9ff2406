/**
 * The object store of a developer's machine: S3Proxy over a folder. It runs in a process of its own
 * with a class path of its own; nothing else of Crewcall is on it.
 */
@NullMarked
package io.crewcall.server.s3;

import org.jspecify.annotations.NullMarked;
