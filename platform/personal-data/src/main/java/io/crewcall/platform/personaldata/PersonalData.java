package io.crewcall.platform.personaldata;

import java.util.UUID;

/**
 * What one service, or one feature of it, holds about a person. Every service has at least one bean
 * of this type: one that holds nothing says so by {@link #none}. Several beans of a service are
 * asked in their {@code @Order}.
 */
public interface PersonalData {

  /**
   * Hands out everything that is kept about the person or was written by them. Runs in a read-only
   * transaction where the service has a database. A person who is not known here gives no document,
   * and is no error.
   */
  void export(UUID userId, ExportDocuments documents);

  /**
   * Removes or blanks everything that tells who the person is, and what they wrote freely. Facts
   * that others need (money, ratings) stay under the id, which means nothing any more. Runs in one
   * transaction, with all the beans of the service, where it has a database; so no remote call is
   * made there. May be repeated, also for a person who was never known, and never fails for that.
   */
  void erase(UUID userId);

  /**
   * Asked after the transaction of {@link #erase}: whether all is gone. False while something is
   * still on its way out, such as objects in a store that a job deletes; the caller asks again.
   */
  default boolean isErased(UUID userId) {
    return true;
  }

  /**
   * For a service that holds nothing about anybody.
   *
   * @param reason why that is so, for the reader of the code
   */
  static PersonalData none(String reason) {
    return new NoPersonalData(reason);
  }
}
