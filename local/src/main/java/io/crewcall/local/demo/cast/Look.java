package io.crewcall.local.demo.cast;

/** Whom somebody's picture shows. */
public enum Look {
  WOMAN,
  MAN,
  MAN_WITH_TURBAN
}
