package io.crewcall.local.demo.picture;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** A surface in units of its own, whatever the number of pixels. */
final class Canvas {
  private static final float QUALITY = 0.86f;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final BufferedImage image;
  private final Graphics2D graphics;

  /**
   * @param units that the width has; the height has as many in proportion
   */
  Canvas(int width, int height, double units) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.scale(width / units, width / units);
  }

  /** Draws that have nothing in common with those of the next seed. */
  static Random random(long seed) {
    return new Random(seed * SPREAD);
  }

  /** A colour of the wheel; all from 0 to 1. */
  static Color colour(double hue, double saturation, double brightness) {
    return Color.getHSBColor((float) hue, (float) saturation, (float) brightness);
  }

  static Color tone(Random random, double saturation, double brightness) {
    return colour(random.nextDouble(), saturation, brightness);
  }

  void fill(Shape shape, Color colour) {
    graphics.setPaint(colour);
    graphics.fill(shape);
  }

  /** From one colour at the top to another at the bottom. */
  void fill(Shape shape, Color top, Color bottom) {
    double from = shape.getBounds2D().getMinY();
    double to = shape.getBounds2D().getMaxY();
    graphics.setPaint(new GradientPaint(0, (float) from, top, 0, (float) to, bottom));
    graphics.fill(shape);
  }

  void circle(double x, double y, double radius, Color colour) {
    fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), colour);
  }

  void oval(double x, double y, double width, double height, Color colour) {
    fill(new Ellipse2D.Double(x - width / 2, y - height / 2, width, height), colour);
  }

  void line(Shape shape, double thickness, Color colour) {
    graphics.setStroke(
        new java.awt.BasicStroke(
            (float) thickness, java.awt.BasicStroke.CAP_ROUND, java.awt.BasicStroke.JOIN_ROUND));
    graphics.setPaint(colour);
    graphics.draw(shape);
  }

  /** The picture as it is now; nothing is drawn any more. */
  BufferedImage image() {
    graphics.dispose();
    return image;
  }

  /** The picture as a JPEG file. */
  byte[] jpeg() {
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam quality = writer.getDefaultWriteParam();
      quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      quality.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), quality);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
