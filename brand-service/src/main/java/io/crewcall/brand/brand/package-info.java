/**
 * Brands and their teams: who the company is, and who may act for it. Other rooms ask {@link
 * io.crewcall.brand.brand.BrandMembershipService}.
 */
@NullMarked
package io.crewcall.brand.brand;

import org.jspecify.annotations.NullMarked;
