package io.crewcall.platform.personaldata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the documents as the members of one JSON object. They are kept compressed until all are
 * there, so that a fault half-way is answered as a fault, and the transaction ends before the
 * answer is sent.
 */
final class ExportWriter implements ExportDocuments, AutoCloseable {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

  private final Set<String> names = new HashSet<>();
  private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
  private final Bounded bounded;
  private final JsonGenerator generator;

  ExportWriter(JsonMapper json, long limit) {
    try {
      bounded = new Bounded(new GZIPOutputStream(compressed), limit);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    generator = json.createGenerator(bounded);
    generator.writeStartObject();
  }

  @Override
  public void add(String name, Object document) {
    begin(name);
    generator.writePOJO(document);
  }

  @Override
  public void addAll(String name, Stream<?> items) {
    try (items) {
      Iterator<?> each = items.iterator();
      if (!each.hasNext()) {
        return;
      }
      begin(name);
      generator.writeStartArray();
      each.forEachRemaining(generator::writePOJO);
      generator.writeEndArray();
    }
  }

  private void begin(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of a document: " + name);
    }
    if (!names.add(name)) {
      throw new IllegalArgumentException("two documents are named " + name);
    }
    generator.writeName(name);
  }

  int count() {
    return names.size();
  }

  /** Whether it ended because of its size. */
  boolean isTooLarge() {
    return bounded.exceeded();
  }

  /** Ends the object; then it can be sent. */
  @Override
  public void close() {
    generator.writeEndObject();
    generator.close();
  }

  void sendTo(OutputStream answer) throws IOException {
    try (GZIPInputStream plain =
        new GZIPInputStream(new ByteArrayInputStream(compressed.toByteArray()))) {
      plain.transferTo(answer);
    }
  }

  /** Counts what is written, and ends it at the limit. */
  private static final class Bounded extends OutputStream {
    private final OutputStream target;
    private final long limit;
    private long written;

    Bounded(OutputStream target, long limit) {
      this.target = target;
      this.limit = limit;
    }

    @Override
    public void write(int single) throws IOException {
      count(1);
      target.write(single);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      count(length);
      target.write(bytes, offset, length);
    }

    private void count(int more) throws IOException {
      written += more;
      if (exceeded()) {
        throw new IOException("more than " + limit + " bytes");
      }
    }

    boolean exceeded() {
      return written > limit;
    }

    @Override
    public void close() throws IOException {
      target.close();
    }
  }
}
