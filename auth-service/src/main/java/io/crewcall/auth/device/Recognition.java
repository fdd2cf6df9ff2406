package io.crewcall.auth.device;

/** As what the origin of a request is recognised. */
public enum Recognition {
  /** The owner of the address signed in from this device. */
  DEVICE,
  /** The owner of the address signed in from this network lately. */
  NETWORK,
  STRANGER
}
