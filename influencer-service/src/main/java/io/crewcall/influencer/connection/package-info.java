/**
 * Connected accounts: an influencer's consent to read an account on a platform, and the job that
 * reads it again and again, page by page, and hands what it finds to profile and posts.
 */
@NullMarked
package io.crewcall.influencer.connection;

import org.jspecify.annotations.NullMarked;
