package io.crewcall.webclient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a build is made of, in short, by content: times say nothing about a checkout. */
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Each file below a folder, by its name there and its content. */
  Fingerprint folder(Path folder) throws IOException {
    for (Path file : Folders.files(folder)) {
      text(folder.relativize(file).toString());
      text(Long.toString(Files.size(file)));
      digest.update(Files.readAllBytes(file));
    }
    return this;
  }

  /** Files that are known by their name, since it has their version. */
  Fingerprint names(Path folder) throws IOException {
    for (Path file : Folders.files(folder)) {
      text(folder.relativize(file).toString());
    }
    return this;
  }

  private void text(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  String value() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
