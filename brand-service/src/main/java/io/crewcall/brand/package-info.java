/**
 * brand-service: companies, the people who act for them, and their shortlists of creators. Owns
 * {@code brand_db}.
 */
@NullMarked
package io.crewcall.brand;

import org.jspecify.annotations.NullMarked;
