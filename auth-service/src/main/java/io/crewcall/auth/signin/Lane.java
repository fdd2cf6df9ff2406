package io.crewcall.auth.signin;

/**
 * In whose company an attempt is counted. Strangers share one lane per e-mail address, so that a
 * thousand of them get no further than one; a device or network from which the owner of the address
 * signed in before has a lane of its own, in which no stranger stands.
 *
 * @param kind which delays hold
 * @param subject what is counted
 */
record Lane(Kind kind, String subject) {

  /** Which delays hold. */
  enum Kind {
    STRANGERS,
    KNOWN
  }

  static Lane ofStrangers(String email) {
    return new Lane(Kind.STRANGERS, email);
  }

  static Lane ofDevice(String email, String device) {
    return new Lane(Kind.KNOWN, email + " device " + device);
  }

  static Lane ofNetwork(String email, String address) {
    return new Lane(Kind.KNOWN, email + " network " + address);
  }

  /** Without the address of anybody. */
  @Override
  public String toString() {
    return "Lane[" + kind + "]";
  }
}
