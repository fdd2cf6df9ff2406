/** How values of the domain are written to and read from the database's columns. */
@NullMarked
package io.crewcall.gig.sql;

import org.jspecify.annotations.NullMarked;
