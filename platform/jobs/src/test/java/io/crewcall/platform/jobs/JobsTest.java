package io.crewcall.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.crewcall.testsupport.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Jobs of one and of several instances, on the real database. */
class JobsTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  private static TestDatabase database;
  private static HikariDataSource pool;
  private static JdbcClient jdbc;

  private final List<Instance> instances = new ArrayList<>();
  private final Map<String, AtomicInteger> effects = new ConcurrentHashMap<>();

  /** What a process of a service has. */
  private record Instance(
      JobQueue queue, JobScheduler scheduler, JobTable table, MeterRegistry meters) {}

  @BeforeAll
  static void createTable() {
    database = TestDatabase.create();
    pool = pool();
    jdbc = JdbcClient.create(pool);
    Flyway.configure().dataSource(pool).locations("classpath:db/platform").load().migrate();
  }

  @AfterAll
  static void dropDatabase() {
    pool.close();
    database.close();
  }

  @BeforeEach
  void empty() {
    jdbc.sql("truncate job").update();
  }

  @AfterEach
  void stop() {
    instances.forEach(instance -> instance.scheduler().stop());
  }

  private static HikariDataSource pool() {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(database.url());
    pool.setUsername(database.username());
    pool.setPassword(database.password());
    pool.setMaximumPoolSize(6);
    pool.setConnectionTimeout(1_000);
    return pool;
  }

  /** An instance that polls rarely, so that what runs soon was woken. */
  private Instance instance(DataSource source, Duration poll, Object... jobs) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    MeterRegistry meters = new SimpleMeterRegistry();
    beans.addBean("meters", meters);
    for (Object job : jobs) {
      beans.addBean(UUID.randomUUID().toString(), job);
    }
    JobTable table = new JobTable(JdbcClient.create(source));
    JobWaker waker = new JobWaker();
    var queued = beans.getBeanProvider(QueuedJob.class);
    JobMetrics metrics = new JobMetrics(table, queued, beans.getBeanProvider(MeterRegistry.class));
    metrics.bindTo(meters);
    JobScheduler scheduler =
        new JobScheduler(
            source,
            table,
            waker,
            metrics,
            queued.stream().toList(),
            beans.getBeanProvider(RecurringJob.class).stream().toList(),
            new JobsProperties(true, true, poll, Duration.ofMillis(100), Duration.ofSeconds(2)));
    Instance instance = new Instance(new JobQueue(table, waker, queued), scheduler, table, meters);
    instances.add(instance);
    scheduler.start();
    return instance;
  }

  private Instance instance(Object... jobs) {
    return instance(pool, SHORT, jobs);
  }

  private QueuedJob.Builder job() {
    return QueuedJob.named("work").retry(3, SHORT, SHORT);
  }

  private void count(String id) {
    effects.computeIfAbsent(id, unseen -> new AtomicInteger()).incrementAndGet();
  }

  private int effects(String id) {
    return effects.getOrDefault(id, new AtomicInteger()).get();
  }

  private static long rows() {
    return jdbc.sql("select count(*) from job").query(Long.class).single();
  }

  private static TransactionTemplate transaction() {
    return new TransactionTemplate(new JdbcTransactionManager(pool));
  }

  @Test
  void twoInstancesShareAThousandJobsAndEachHasItsEffectOnce() {
    QueuedJob job = job().concurrency(4).run(this::count);
    Instance one = instance(job);
    Instance two = instance(job);
    List<String> ids = IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();

    one.queue().enqueueAll("work", ids.subList(0, 500));
    two.queue().enqueueAll("work", ids.subList(400, 1_000));

    await().until(() -> rows() == 0);
    // Some of the hundred that both enqueued may have been done before the second asked for them.
    assertThat(effects.keySet()).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(ids.subList(0, 400)).allSatisfy(id -> assertThat(effects(id)).isOne());
    assertThat(ids.subList(500, 1_000)).allSatisfy(id -> assertThat(effects(id)).isOne());
    assertThat(runs(one, "ok")).isPositive();
    assertThat(runs(two, "ok")).isPositive();
  }

  private static long runs(Instance instance, String outcome) {
    return instance
        .meters()
        .get("crewcall.jobs.runs")
        .tag("job", "work")
        .tag("outcome", outcome)
        .timer()
        .count();
  }

  @Test
  void runsSoonAfterTheCommitWithoutWaitingForThePoll() {
    Instance instance = instance(pool, Duration.ofMinutes(5), job().run(this::count));

    transaction()
        .executeWithoutResult(status -> {
          instance.queue().enqueue("work", "a");
          assertThat(effects("a")).isZero();
        });

    await().until(() -> effects("a") == 1 && rows() == 0);
  }

  @Test
  void aRollbackEnqueuesNothing() {
    Instance instance = instance(job().run(this::count));

    transaction()
        .executeWithoutResult(status -> {
          instance.queue().enqueue("work", "a");
          status.setRollbackOnly();
        });
    instance.queue().enqueue("work", "b");

    await().until(() -> effects("b") == 1 && rows() == 0);
    assertThat(effects("a")).isZero();
  }

  @Test
  void aFailedAttemptIsRepeatedWithGrowingPausesAndThenDead() {
    ConcurrentLinkedQueue<Instant> attempts = new ConcurrentLinkedQueue<>();
    Instance instance =
        instance(
            QueuedJob.named("work")
                .retry(3, Duration.ofMillis(200), Duration.ofSeconds(5))
                .run(id -> {
                  attempts.add(Instant.now());
                  throw new IOException("somebody@example.com is not reachable");
                }));

    instance.queue().enqueue("work", "a");

    await().until(() -> !instance.table().dead(10).isEmpty());
    List<Instant> times = List.copyOf(attempts);
    assertThat(times).hasSize(3);
    assertThat(Duration.between(times.get(0), times.get(1))).isGreaterThan(Duration.ofMillis(200));
    assertThat(Duration.between(times.get(1), times.get(2))).isGreaterThan(Duration.ofMillis(400));
    assertThat(instance.table().dead(10))
        .containsExactly(new JobTable.Dead("work", "a", 3, "java.io.IOException"));
    assertThat(instance.meters().get("crewcall.jobs.dead").tag("job", "work").gauge().value())
        .isOne();
    assertThat(instance.meters().get("crewcall.jobs.waiting").tag("job", "work").gauge().value())
        .isZero();
    assertThat(runs(instance, "failed")).isEqualTo(3);
  }

  @Test
  void pausesDoubleUpToTheirBound() {
    var retries = new QueuedJob.Retries(100, Duration.ofSeconds(1), Duration.ofSeconds(10));

    assertThat(IntStream.of(1, 2, 3, 4, 5, 99).mapToObj(retries::pauseAfter))
        .containsExactly(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));
  }

  @Test
  void aDeadJobGetsNewAttemptsWhenItIsEnqueuedAnewOrRevived() {
    AtomicInteger faults = new AtomicInteger(6);
    Instance instance =
        instance(
            job()
                .run(id -> {
                  if (faults.getAndDecrement() > 0) {
                    throw new IllegalStateException();
                  }
                  count(id);
                }));
    JobsEndpoint endpoint = new JobsEndpoint(instance.table(), new JobWaker());

    instance.queue().enqueue("work", "a");
    await().until(() -> !endpoint.jobs().dead().isEmpty());
    instance.queue().enqueue("work", "a");
    await().until(() -> faults.get() == 0 && !endpoint.jobs().dead().isEmpty());
    assertThat(endpoint.revive("work", "a")).isTrue();

    await().until(() -> effects("a") == 1 && rows() == 0);
    assertThat(endpoint.revive("work", "a")).isFalse();
  }

  @Test
  void theServiceAnswersForWhatIsGivenUp() {
    Map<String, String> answered = new ConcurrentHashMap<>();
    Instance instance =
        instance(
            job()
                .onGivenUp(answered::put)
                .run(id -> {
                  throw new OutOfMemoryError("made up");
                }));

    instance.queue().enqueue("work", "a");

    await().until(() -> answered.containsKey("a") && rows() == 0);
    assertThat(answered).containsEntry("a", "java.lang.OutOfMemoryError");
  }

  @Test
  void longComputationsRunOnPlatformThreads() {
    Map<String, Boolean> virtual = new ConcurrentHashMap<>();
    Instance instance =
        instance(
            job()
                .onPlatformThread()
                .run(id -> {
                  if (virtual.putIfAbsent(id, Thread.currentThread().isVirtual()) == null) {
                    throw new IOException("once");
                  }
                  count(id);
                }));

    instance.queue().enqueue("work", "a");

    await().until(() -> effects("a") == 1 && rows() == 0);
    assertThat(virtual).containsEntry("a", false);
  }

  @Test
  void whatIsPostponedDoesNotCount() {
    AtomicInteger away = new AtomicInteger(10);
    Instance instance =
        instance(
            job()
                .run(id -> {
                  if (away.getAndDecrement() > 0) {
                    throw new PostponedException(Duration.ofMillis(1));
                  }
                  count(id);
                }));

    instance.queue().enqueue("work", "a");

    await().until(() -> effects("a") == 1 && rows() == 0);
    assertThat(instance.table().dead(10)).isEmpty();
  }

  @Test
  void whatIsEnqueuedWhileItIsWorkedOnRunsOnceMore() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Instance instance =
        instance(
            job()
                .run(id -> {
                  begun.countDown();
                  goOn.await();
                  count(id);
                }));

    instance.queue().enqueue("work", "a");
    await().until(() -> begun.getCount() == 0);
    instance.queue().enqueue("work", "a");
    instance.queue().enqueue("work", "a");
    goOn.countDown();

    await().until(() -> rows() == 0);
    assertThat(effects("a")).isEqualTo(2);
  }

  @Test
  void twoTransactionsThatEnqueueOneIdBothCommit() {
    Instance instance = instance(job().run(this::count));

    transaction()
        .executeWithoutResult(outer -> {
          instance.queue().enqueue("work", "a");
          Thread other =
              Thread.ofVirtual()
                  .start(() ->
                      transaction()
                          .executeWithoutResult(inner -> {
                            instance.queue().enqueue("work", "a");
                            jdbc.sql("select 1").query(Integer.class).single();
                            count("committed");
                          }));
          // Waits for this transaction's row, and then goes on.
          await().until(JobsTest::somebodyWaitsForALock);
          assertThat(other.isAlive()).isTrue();
        });

    await().until(() -> effects("committed") == 1 && effects("a") > 0);
  }

  private static boolean somebodyWaitsForALock() {
    return jdbc.sql("select exists (select from pg_locks where not granted)")
        .query(Boolean.class)
        .single();
  }

  @Test
  void anotherInstanceTakesOverFromOneThatIsCutOff() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    HikariDataSource cut = pool();
    instance(
        cut,
        SHORT,
        job()
            .run(id -> {
              begun.countDown();
              goOn.await();
            }));
    Instance second = instance(pool, SHORT, QueuedJob.named("other").run(id -> {}));
    jdbc.sql(
            "insert into job (task_name, task_instance, execution_time) values ('work', 'a', now())")
        .update();
    begun.await();
    assertThat(second.table().dead(1)).isEmpty();
    cut.close();

    Instance third = instance(job().run(this::count));

    await().until(() -> effects("a") == 1 && rows() == 0);
    // Enqueued anew, it is another attempt: the late end of the first changes nothing of it.
    third.queue().enqueue("work", "a", Duration.ofHours(1));
    goOn.countDown();
    instances.getFirst().scheduler().stop();
    assertThat(rows()).isOne();
  }

  @Test
  void whatADeadInstanceLeftGoesOnAtOnceAndWhatKillsInstancesWaits() {
    QueuedJob job =
        QueuedJob.named("work").retry(3, Duration.ofHours(1), Duration.ofHours(1)).run(this::count);
    jdbc.sql(
            """
            insert into job (task_name, task_instance, execution_time, picked, picked_by,
              last_heartbeat, consecutive_failures)
            values ('work', 'first', now(), true, 'gone', now(), 0),
              ('work', 'second', now(), true, 'gone', now(), 1)
            """)
        .update();

    instance(job);

    await().until(() -> effects("first") == 1 && rows() == 1);
    await()
        .until(() ->
            jdbc.sql(
                    "select not picked and execution_time > now() + interval '50 minutes' from job")
                .query(Boolean.class)
                .single());
    assertThat(effects("second")).isZero();
  }

  @Test
  void anInstanceThatStillWorksKeepsItsLease() {
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    QueuedJob job =
        job()
            .run(id -> {
              begun.incrementAndGet();
              goOn.await();
            });
    Instance one = instance(job);
    instance(job);

    one.queue().enqueue("work", "a");
    Instant start = Instant.now();
    // Three times as long as a lease without a heartbeat lasts.
    await().until(() -> Duration.between(start, Instant.now()).toMillis() > 1_200);
    goOn.countDown();

    await().until(() -> rows() == 0);
    assertThat(begun).hasValue(1);
  }

  @Test
  void aFullQueueHoldsBackNoOther() {
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger blocked = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Instance instance =
        instance(
            job()
                .concurrency(2)
                .run(id -> {
                  most.accumulateAndGet(blocked.incrementAndGet(), Math::max);
                  goOn.await();
                  blocked.decrementAndGet();
                }),
            QueuedJob.named("other").run(this::count));

    instance
        .queue()
        .enqueueAll("work", IntStream.range(0, 100).mapToObj(Integer::toString).toList());
    instance.queue().enqueue("other", "b");

    await().until(() -> effects("b") == 1);
    goOn.countDown();
    await().until(() -> rows() == 0);
    assertThat(most).hasValue(2);
  }

  @Test
  void aRecurringJobRunsOnceAtATimeOverAllInstancesAndGoesOnAfterAFailure() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger runs = new AtomicInteger();
    RecurringJob job =
        RecurringJob.named("timer")
            .every(Duration.ofMillis(20))
            .run(() -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              running.decrementAndGet();
              if (runs.incrementAndGet() == 2) {
                throw new IllegalStateException("once");
              }
            });
    instance(job);
    instance(job);

    await().until(() -> runs.get() > 8);
    assertThat(most).hasValue(1);
    assertThat(rows()).isOne();
  }

  @Test
  void aJobAtTimesOfTheDayWaitsForThem() {
    RecurringJob job = RecurringJob.named("nightly").cron("0 30 3 * * *").run(() -> count("a"));

    instance(job);

    assertThat(
            jdbc.sql("select to_char(execution_time at time zone 'UTC', 'HH24:MI') from job")
                .query(String.class)
                .single())
        .isEqualTo("03:30");
  }

  @Test
  void sharesAreRepeatedUntilThereIsNothingToDo() {
    AtomicInteger left = new AtomicInteger(5);
    AtomicInteger rounds = new AtomicInteger();
    RecurringJob job =
        RecurringJob.named("timer")
            .every(Duration.ofHours(1))
            .runUntilIdle(() -> {
              rounds.incrementAndGet();
              return left.get() == 0 ? 0 : left.getAndDecrement();
            });

    job.work().run();

    assertThat(rounds).hasValue(6);
  }

  @Test
  void ofManyThingsOneThatFailsHoldsUpNoOther() {
    List<String> due = new ArrayList<>(List.of("a", "broken", "b"));
    RecurringJob job =
        RecurringJob.named("settling")
            .every(Duration.ofHours(1))
            .runForEach(
                () -> List.copyOf(due),
                thing -> {
                  if (thing.equals("broken")) {
                    throw new IllegalStateException("not this one");
                  }
                  return due.remove(thing);
                });

    job.work().run();

    assertThat(due).containsExactly("broken");
  }

  @Test
  void stopsWhenWhatIsUnderWayIsDoneAndStartsAgain() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Instance instance =
        instance(
            job()
                .concurrency(1)
                .run(id -> {
                  begun.countDown();
                  Thread.sleep(Duration.ofMillis(300));
                  count(id);
                }));
    instance.queue().enqueueAll("work", List.of("a", "b"));
    begun.await();

    instance.scheduler().stop();

    assertThat(effects.values().stream().mapToInt(AtomicInteger::get).sum()).isOne();
    assertThat(rows()).isOne();
    instance.scheduler().start();
    await().until(() -> effects.size() == 2 && rows() == 0);
  }

  @Test
  void whatAStopInterruptsDoesNotCount() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    Instance instance =
        instance(
            QueuedJob.named("work")
                .retry(1, SHORT, SHORT)
                .run(id -> {
                  begun.countDown();
                  new CountDownLatch(1).await();
                }));
    instance.queue().enqueue("work", "a");
    begun.await();

    instance.scheduler().stop();

    assertThat(instance.table().dead(1)).isEmpty();
    assertThat(jdbc.sql("select picked from job").query(Boolean.class).single()).isFalse();
  }

  @Test
  void anIdIsTakenOutAgain() {
    Instance instance = instance(job().run(this::count));

    instance.queue().enqueue("work", "a", Duration.ofHours(1));

    assertThat(instance.queue().contains("work", "a")).isTrue();
    assertThat(instance.queue().remove("work", "a")).isTrue();
    assertThat(instance.queue().contains("work", "a")).isFalse();
    assertThat(rows()).isZero();
  }

  @Test
  void aQueueThatNobodyWorksIsAnError() {
    Instance instance = instance(job().run(this::count));

    assertThatThrownBy(() -> instance.queue().enqueue("wrok", "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
