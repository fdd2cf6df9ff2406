/** Tests of the generated OpenAPI document. */
@NullMarked
package io.crewcall.platform.openapi;

import org.jspecify.annotations.NullMarked;
