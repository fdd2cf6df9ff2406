package io.crewcall.gig.gig;

/** Told, inside the transaction, that a gig takes nobody any more. */
public interface GigEnd {
  void hiringEnded(Gig gig);
}
