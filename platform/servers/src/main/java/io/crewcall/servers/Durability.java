package io.crewcall.servers;

/** What a server does for its data in a crash of the machine. */
public enum Durability {
  /** Writes are on the disk before they are acknowledged. */
  SAFE,
  /** Faster; a crash of the machine may lose everything. For data that tests throw away. */
  THROW_AWAY
}
