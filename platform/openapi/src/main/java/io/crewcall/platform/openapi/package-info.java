/**
 * The generated OpenAPI 3.1 document: what records say of their members, what the conventions add
 * to every operation, who may call it, the refusals all of them share, and examples for every body.
 */
@NullMarked
package io.crewcall.platform.openapi;

import org.jspecify.annotations.NullMarked;
