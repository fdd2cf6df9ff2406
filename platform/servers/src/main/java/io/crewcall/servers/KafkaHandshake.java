package io.crewcall.servers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Asks a broker for the id of its cluster with one request of the wire protocol ({@code Metadata},
 * version 2), which spares this library the Kafka client.
 */
final class KafkaHandshake {
  private static final short METADATA = 3;
  private static final short VERSION = 2;
  private static final int TIMEOUT_MILLISECONDS = 3000;
  private static final int LARGEST_ANSWER = 1 << 20;

  private final int port;

  KafkaHandshake(int port) {
    this.port = port;
  }

  /** Empty while no broker answers. */
  Optional<String> clusterId() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLISECONDS);
      socket.setSoTimeout(TIMEOUT_MILLISECONDS);
      ask(new DataOutputStream(socket.getOutputStream()));
      return read(new DataInputStream(socket.getInputStream()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void ask(DataOutputStream out) throws IOException {
    byte[] client = "crewcall".getBytes(StandardCharsets.UTF_8);
    ByteBuffer request = ByteBuffer.allocate(64);
    request.putShort(METADATA).putShort(VERSION).putInt(1);
    request.putShort((short) client.length).put(client);
    request.putInt(0); // of no topic
    request.flip();
    out.writeInt(request.remaining());
    out.write(request.array(), 0, request.remaining());
    out.flush();
  }

  private static Optional<String> read(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LARGEST_ANSWER) {
      return Optional.empty();
    }
    ByteBuffer answer = ByteBuffer.wrap(in.readNBytes(length));
    if (answer.remaining() < length) {
      return Optional.empty();
    }
    answer.getInt(); // correlation id
    int brokers = answer.getInt();
    for (int i = 0; i < brokers; i++) {
      answer.getInt(); // node
      string(answer); // host
      answer.getInt(); // port
      string(answer); // rack
    }
    return brokers == 0 ? Optional.empty() : string(answer);
  }

  private static Optional<String> string(ByteBuffer answer) {
    short length = answer.getShort();
    if (length < 0) {
      return Optional.empty();
    }
    byte[] bytes = new byte[length];
    answer.get(bytes);
    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }
}
