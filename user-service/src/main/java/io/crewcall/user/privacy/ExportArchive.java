package io.crewcall.user.privacy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
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
          json.createParser(new GZIPInputStream(new Pieces(export.id(), step.service())))) {
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

  /** The stored pieces as one stream. */
  private final class Pieces extends InputStream {
    private final UUID export;
    private final String service;
    private InputStream current = new ByteArrayInputStream(new byte[0]);
    private int position;
    private boolean ended;

    Pieces(UUID export, String service) {
      this.export = export;
      this.service = service;
    }

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = current.read(target, offset, length);
      while (read < 0 && !ended) {
        byte[] piece = exports.piece(export, service, position).orElse(null);
        if (piece == null) {
          if (position == 0) {
            // Expired or erased meanwhile: the answer breaks off, which clients notice.
            throw new EOFException("no contents of " + service);
          }
          ended = true;
        } else {
          position++;
          current = new ByteArrayInputStream(piece);
          read = current.read(target, offset, length);
        }
      }
      return read;
    }
  }
}
