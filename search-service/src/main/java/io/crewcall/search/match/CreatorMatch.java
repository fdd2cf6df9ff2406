package io.crewcall.search.match;

import io.crewcall.search.creator.CreatorHit;
import java.util.List;

/** A creator who fits a gig, and why. */
record CreatorMatch(CreatorHit creator, List<Reason> reasons) {}
