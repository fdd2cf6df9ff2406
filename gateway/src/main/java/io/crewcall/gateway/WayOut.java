package io.crewcall.gateway;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.InputStream;

/**
 * The way of a service's body to the client. When the client has left, the body is closed at once:
 * the HTTP client would else read all the rest of it before it lets go, and a stream has no rest
 * that ends.
 */
final class WayOut extends HttpServletResponseWrapper {
  private final InputStream body;

  WayOut(HttpServletResponse client, InputStream body) {
    super(client);
    this.body = body;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return new Output(super.getOutputStream());
  }

  @Override
  public void flushBuffer() throws IOException {
    orClose(super::flushBuffer);
  }

  private interface Write {
    void run() throws IOException;
  }

  private void orClose(Write write) throws IOException {
    try {
      write.run();
    } catch (IOException gone) {
      try {
        body.close();
      } catch (IOException closed) {
        gone.addSuppressed(closed);
      }
      throw gone;
    }
  }

  private final class Output extends ServletOutputStream {
    private final ServletOutputStream client;

    Output(ServletOutputStream client) {
      this.client = client;
    }

    @Override
    public void write(int octet) throws IOException {
      orClose(() -> client.write(octet));
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
      orClose(() -> client.write(octets, offset, length));
    }

    @Override
    public void flush() throws IOException {
      orClose(client::flush);
    }

    @Override
    public void close() throws IOException {
      orClose(client::close);
    }

    @Override
    public boolean isReady() {
      return client.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      client.setWriteListener(listener);
    }
  }
}
