package io.crewcall.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends bytes that no decent HTTP client would, and reads the answer. */
public record Wire(int port) {

  /** Sends a request as it stands; it should ask to close the connection. */
  public Answer send(byte[] request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
      } catch (IOException closedEarly) {
        // The server may refuse before it has read all; its answer is there.
      }
      return read(socket.getInputStream(), request.length > 4 && request[0] == 'H');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Answer send(String request) {
    return send(request.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A request with a body and a length. */
  public Answer send(
      String method, String path, String authorization, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
    head.append("Connection: close\r\n");
    if (!authorization.isEmpty()) {
      head.append("Authorization: ").append(authorization).append("\r\n");
    }
    boolean typed = false;
    for (String header : headers) {
      head.append(header).append("\r\n");
      typed |= header.toLowerCase(Locale.ROOT).startsWith("content-type");
    }
    if (body.length > 0) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
      if (!typed) {
        head.append("Content-Type: application/json\r\n");
      }
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(body);
    return send(whole.toByteArray());
  }

  public Answer get(String path, String authorization, String... headers) {
    return send("GET", path, authorization, new byte[0], headers);
  }

  /** The answer to HEAD; what comes after its headers, until the connection closes, is its body. */
  public Answer head(String path, String authorization) {
    return send("HEAD", path, authorization, new byte[0]);
  }

  public Answer post(String path, String authorization, String body, String... headers) {
    return send("POST", path, authorization, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private static Answer read(InputStream in, boolean head) throws IOException {
    String statusLine = line(in);
    int status = Integer.parseInt(statusLine.split(" ", 3)[1]);
    Map<String, List<String>> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    byte[] body;
    if (head) {
      body = in.readAllBytes();
    } else if (headers.containsKey("content-length")) {
      body = in.readNBytes(Integer.parseInt(headers.get("content-length").getFirst()));
    } else if (headers.getOrDefault("transfer-encoding", List.of()).contains("chunked")) {
      body = chunks(in);
    } else {
      body = status == 304 || status == 204 ? new byte[0] : in.readAllBytes();
    }
    return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  private static byte[] chunks(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line(in), 16);
      body.writeBytes(in.readNBytes(size));
      line(in);
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the connection was closed after: " + line);
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
