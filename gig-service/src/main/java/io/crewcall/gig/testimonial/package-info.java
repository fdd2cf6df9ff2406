/**
 * Testimonials: praise in words, by who worked with somebody or by anybody, shown only with the
 * consent of the one it is about, and never counted in a rating.
 */
@NullMarked
package io.crewcall.gig.testimonial;

import org.jspecify.annotations.NullMarked;
