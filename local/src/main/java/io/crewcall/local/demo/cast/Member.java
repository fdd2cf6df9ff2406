package io.crewcall.local.demo.cast;

import java.util.List;

/**
 * Somebody with an account.
 *
 * @param number counts within their kind, from 0, which is the demo account with the short address
 */
public record Member(
    int number,
    String email,
    String name,
    String handle,
    Look look,
    String city,
    List<String> languages) {}
