/**
 * Work that a service does besides its requests: at intervals, or once per id that was enqueued.
 *
 * <p><b>A recurring job</b> is a bean. It runs once per interval, on whichever instance comes
 * first:
 *
 * <pre>
 * &#64;Bean
 * RecurringJob gigExpiry(GigExpiry expiry) {
 *   return RecurringJob.named("gig-expiry").every(Duration.ofSeconds(5)).runUntilIdle(expiry::expireSome);
 * }
 * </pre>
 *
 * <p><b>A queued job</b> is a bean too; its ids are enqueued in the transaction that causes the
 * work, and it runs right after the commit:
 *
 * <pre>
 * &#64;Bean
 * QueuedJob imageProcessing(ImageProcessing processing) {
 *   return QueuedJob.named("image-processing")
 *       .concurrency(1)
 *       .retry(6, Duration.ofSeconds(10), Duration.ofMinutes(10))
 *       .onGivenUp((id, cause) -&gt; processing.failed(UUID.fromString(id)))
 *       .runWithId(processing::process);
 * }
 *
 * queue.enqueue("image-processing", asset.id());   // a JobQueue; part of the caller's transaction
 * </pre>
 *
 * <p>What a job can count on:
 *
 * <ul>
 *   <li>It runs at least once per enqueued id and never twice at the same time while its instance
 *       lives. An id that waits already is not queued twice; one that is enqueued while it is being
 *       worked on runs once more afterwards.
 *   <li>When an instance dies, another takes its jobs over within six heartbeats ({@code
 *       crewcall.jobs.heartbeat}: half a minute unless a service says otherwise), which counts as a
 *       failed attempt, but the first time without a pause.
 *   <li>A failed attempt is repeated with growing pauses. After the last one the job is given up:
 *       with {@code onGivenUp} the service answers for it, without it the row stays, as {@code
 *       crewcall.jobs.dead} and {@code /actuator/jobs} tell. A {@link PostponedException} is no
 *       failure.
 *   <li>The row holds an id and no data. Data stay in the service's own tables, where an erasure
 *       finds them; a job whose data are gone ends at once.
 * </ul>
 *
 * <p>Work of one instance for itself, such as refreshing what it keeps in memory, is no job: that
 * is {@code @Scheduled}.
 *
 * <p>Tests that run a job by hand switch the clockwork off: {@code crewcall.jobs.recurring=false}
 * for recurring jobs, {@code crewcall.jobs.enabled=false} for all.
 */
@NullMarked
package io.crewcall.platform.jobs;

import org.jspecify.annotations.NullMarked;
