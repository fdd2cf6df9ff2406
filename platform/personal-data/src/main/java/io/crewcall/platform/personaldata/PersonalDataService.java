package io.crewcall.platform.personaldata;

import io.crewcall.platform.problem.Problem;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Asks every bean of the service, in a transaction where there is a database. */
final class PersonalDataService {
  private static final Logger log = LoggerFactory.getLogger(PersonalDataService.class);

  private final List<PersonalData> holders;
  private final Erasure erasure;
  private final JsonMapper json;
  private final long limit;
  private final Semaphore turns;
  private final @Nullable TransactionTemplate reading;
  private final @Nullable TransactionTemplate writing;

  PersonalDataService(
      List<PersonalData> holders,
      Erasure erasure,
      JsonMapper json,
      PersonalDataProperties properties,
      @Nullable PlatformTransactionManager transactions) {
    this.holders = List.copyOf(holders);
    this.erasure = erasure;
    this.json = json;
    this.limit = properties.maxExport().toBytes();
    this.turns = new Semaphore(properties.concurrentExports());
    if (transactions == null) {
      this.reading = null;
      this.writing = null;
    } else {
      this.reading = new TransactionTemplate(transactions);
      this.reading.setReadOnly(true);
      // All the documents as of one moment.
      this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
      this.writing = new TransactionTemplate(transactions);
    }
  }

  ExportWriter export(UUID userId, String caller) {
    if (!turns.tryAcquire()) {
      throw Problem.unavailable("TOO_MANY_EXPORTS", "Other exports are being made.").exception();
    }
    ExportWriter documents = new ExportWriter(json, limit);
    try {
      in(reading, () -> holders.forEach(holder -> holder.export(userId, documents)));
      documents.close();
      log.info(
          "personal data of {} exported to {}: {} documents", userId, caller, documents.count());
      return documents;
    } catch (RuntimeException failed) {
      if (!documents.isTooLarge()) {
        throw failed;
      }
      log.error("personal data of {} not exported to {}: too large", userId, caller, failed);
      throw Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "EXPORT_TOO_LARGE",
              "There is more about this person than an export takes.")
          .exception();
    } finally {
      turns.release();
    }
  }

  /**
   * @return whether all is gone; false while something is on its way out
   */
  boolean erase(UUID userId, String caller) {
    in(writing, () -> erasure.erase(userId));
    boolean gone = holders.stream().allMatch(holder -> holder.isErased(userId));
    log.info(
        "personal data of {} erased for {}{}", userId, caller, gone ? "" : ", some on its way out");
    return gone;
  }

  private static void in(@Nullable TransactionTemplate transaction, Runnable work) {
    if (transaction == null) {
      work.run();
    } else {
      transaction.executeWithoutResult(status -> work.run());
    }
  }
}
