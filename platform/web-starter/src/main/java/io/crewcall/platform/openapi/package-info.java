/**
 * Defaults of the generated OpenAPI 3.1 document: the security scheme and the answers every
 * operation can give.
 */
@NullMarked
package io.crewcall.platform.openapi;

import org.jspecify.annotations.NullMarked;
