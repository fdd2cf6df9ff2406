/** E-mail addresses: their one form, and how they are kept where no account has proven them. */
@NullMarked
package io.crewcall.platform.address;

import org.jspecify.annotations.NullMarked;
