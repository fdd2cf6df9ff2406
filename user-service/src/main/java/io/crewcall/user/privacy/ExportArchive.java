package io.crewcall.user.privacy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an export as a ZIP with one file for each document, {@code <service>/<document>.json}:
 * from the database to the client piece by piece, so that its size does not matter.
 */
@Component
class ExportArchive {
  private static final String READ_ME =
      """
      Your Crewcall data, as of %s.

      Each folder is one part of the platform, each file one kind of data, as JSON: a text format that
      any editor shows and most programs read. Times are UTC; amounts of money are in the smallest unit
      of the currency (paise, cents).
      """;

  private final DataExportService exports;
  private final ObjectWriter writer;
  private final JsonMapper json;

  ExportArchive(DataExportService exports, JsonMapper json) {
    this.exports = exports;
    this.json = json;
    this.writer =
        json.writerWithDefaultPrettyPrinter().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
  }

  void write(DataExportResponse export, OutputStream target) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(target);
    zip.putNextEntry(new ZipEntry("README.txt"));
    zip.write(READ_ME.formatted(export.completedAt()).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    for (PrivacyStepResponse step : export.steps()) {
      try (JsonParser parser =
          json.createParser(new GZIPInputStream(contents(export.id(), step.service())))) {
        write(step.service(), parser, zip);
      }
    }
    zip.finish();
    zip.flush();
  }

  private void write(String service, JsonParser documents, ZipOutputStream zip) throws IOException {
    documents.nextToken();
    while (documents.nextToken() == JsonToken.PROPERTY_NAME) {
      zip.putNextEntry(new ZipEntry(service + "/" + documents.currentName() + ".json"));
      documents.nextToken();
      try (JsonGenerator generator = writer.createGenerator(zip)) {
        generator.copyCurrentStructure(documents);
      }
      zip.closeEntry();
    }
  }

  private InputStream contents(UUID export, String service) throws EOFException {
    Iterator<byte[]> pieces =
        Stream.iterate(0, position -> position + 1)
            .map(position -> exports.piece(export, service, position))
            .takeWhile(Optional::isPresent)
            .map(Optional::orElseThrow)
            .iterator();
    if (!pieces.hasNext()) {
      // Expired or erased meanwhile: the answer breaks off, which clients notice.
      throw new EOFException("no contents of " + service);
    }
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return pieces.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream(pieces.next());
          }
        });
  }
}
