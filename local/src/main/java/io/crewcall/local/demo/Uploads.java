package io.crewcall.local.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** Uploads as a browser does them: a form posted straight to the object store. */
public final class Uploads {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Uploads() {}

  /** A picture, made up. */
  public static byte[] picture(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.MAGENTA.darker()));
    canvas.fillRect(0, 0, width, height);
    canvas.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /**
   * Posts the form that {@code POST /media/uploads} answered with.
   *
   * @param form the answer's {@code upload}
   * @return the store's status: 2xx when it took the file
   */
  public static int send(JsonNode form, byte[] file) {
    String boundary = "crewcall-" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    form.path("fields")
        .forEachEntry((name, value) -> {
          text(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name);
          text(body, "\"\r\n\r\n" + value.asString() + "\r\n");
        });
    text(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; ");
    text(body, "filename=\"upload\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    body.writeBytes(file);
    text(body, "\r\n--" + boundary + "--\r\n");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(form.path("url").asString()))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }

  private static void text(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
