package io.crewcall.search.match;

import io.crewcall.search.gig.GigHit;
import java.util.List;

/** An open gig that fits the caller, and why. */
record GigMatch(GigHit gig, List<Reason> reasons) {}
