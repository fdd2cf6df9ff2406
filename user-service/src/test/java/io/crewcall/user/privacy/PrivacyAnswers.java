package io.crewcall.user.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

/** Reads what the privacy endpoints answer. */
final class PrivacyAnswers {
  private PrivacyAnswers() {}

  static JsonNode step(JsonNode request, String service) {
    for (JsonNode step : request.path("steps")) {
      if (step.path("service").asString("").equals(service)) {
        return step;
      }
    }
    return request.path("none");
  }

  static Instant doneAt(JsonNode request, String service) {
    return Instant.parse(step(request, service).path("doneAt").asString(""));
  }

  static Map<String, String> unzip(byte[] archive) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
