package io.crewcall.gig.summary;

/**
 * What waits on the worker's side.
 *
 * @param openApplications bids that the hirer has not decided upon
 * @param offers terms of hirers for one's bids; until when the first of them can be answered
 * @param invitations to apply
 * @param directOffers of work; until when the first of them can be answered
 * @param underWay engagements that have not ended; when the next of them is due
 * @param late those of them that are overdue and not delivered
 * @param changesRequested deliveries that came back
 * @param requests of hirers
 * @param disputes that are open
 * @param reviews to write; until when
 * @param paymentsToConfirm that hirers say they have made
 */
record WorkSummary(
    long openApplications,
    OpenItems offers,
    long invitations,
    OpenItems directOffers,
    OpenItems underWay,
    long late,
    long changesRequested,
    Requests requests,
    long disputes,
    OpenItems reviews,
    long paymentsToConfirm) {}
