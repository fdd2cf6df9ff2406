package io.crewcall.local.demo.history;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * One request to gig-service. Its path and the texts of its body may have variables in braces:
 * those that a step before it has kept, and those that every script knows ({@code {@address}} is
 * the id of the account with that mail address).
 *
 * @param number within the script, in the order of writing
 * @param at when it happened
 * @param who the mail address of whoever makes it
 * @param statuses the answers it may get
 * @param kept variables with the JSON pointers to their values in the answer
 */
public record Step(
    int number,
    Instant at,
    String who,
    String path,
    Map<String, Object> body,
    Set<Integer> statuses,
    Map<String, String> kept) {

  /** The variable for the id of an account. */
  public static String id(String address) {
    return "{@" + address + "}";
  }
}
