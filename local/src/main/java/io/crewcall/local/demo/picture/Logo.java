package io.crewcall.local.demo.picture;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** A mark of a few shapes in two colours. The surface is 100 by 100. */
public final class Logo {
  private static final int PIXELS = 400;
  private static final int KINDS = 6;

  private Logo() {}

  /**
   * As a JPEG file.
   *
   * @param number decides on the kind of shape, so that neighbours differ
   */
  public static byte[] jpeg(int number, long seed) {
    Random random = Canvas.random(seed + number);
    double hue = (number * 0.37) % 1;
    Color ground = Canvas.colour(hue, 0.12, 0.98);
    Color first = Canvas.colour(hue, 0.75, 0.65);
    Color second = Canvas.colour(hue + 0.12, 0.65, 0.9);
    Canvas canvas = new Canvas(PIXELS, PIXELS, 100);
    canvas.fill(new Rectangle2D.Double(0, 0, 100, 100), ground);
    switch (number % KINDS) {
      case 0 -> weave(canvas, first, second);
      case 1 -> petals(canvas, first, second, 5 + random.nextInt(4));
      case 2 -> wheels(canvas, first, second);
      case 3 -> leaves(canvas, first, second);
      case 4 -> steam(canvas, first, second);
      default -> sun(canvas, first, second, 9 + random.nextInt(6));
    }
    return canvas.jpeg();
  }

  private static void weave(Canvas canvas, Color first, Color second) {
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        boolean over = (row + column) % 2 == 0;
        double x = 20 + column * 15.5;
        double y = 20 + row * 15.5;
        canvas.fill(
            over
                ? new RoundRectangle2D.Double(x, y + 3, 13, 7, 4, 4)
                : new RoundRectangle2D.Double(x + 3, y, 7, 13, 4, 4),
            over ? first : second);
      }
    }
  }

  private static void petals(Canvas canvas, Color first, Color second, int count) {
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * i / count;
      canvas.circle(
          50 + 17 * Math.cos(angle), 50 + 17 * Math.sin(angle), 13, i % 2 == 0 ? first : second);
    }
    canvas.circle(50, 50, 9, Color.WHITE);
  }

  private static void wheels(Canvas canvas, Color first, Color second) {
    for (double x : new double[] {33, 67}) {
      canvas.line(new Ellipse2D.Double(x - 15, 43, 30, 30), 4, first);
      canvas.circle(x, 58, 3.5, second);
    }
    Path2D frame = new Path2D.Double();
    frame.moveTo(33, 58);
    frame.lineTo(44, 36);
    frame.lineTo(60, 36);
    frame.lineTo(67, 58);
    canvas.line(frame, 4, second);
  }

  private static void leaves(Canvas canvas, Color first, Color second) {
    for (int side : new int[] {-1, 1}) {
      Path2D leaf = new Path2D.Double();
      leaf.moveTo(50, 78);
      leaf.curveTo(50 + side * 38, 66, 50 + side * 34, 34, 50 + side * 8, 22);
      leaf.curveTo(50 + side * 2, 44, 50 + side * 4, 62, 50, 78);
      canvas.fill(leaf, side < 0 ? first : second);
    }
  }

  private static void steam(Canvas canvas, Color first, Color second) {
    canvas.fill(new Arc2D.Double(24, 34, 52, 50, 180, 180, Arc2D.PIE), first);
    canvas.line(new Arc2D.Double(68, 56, 16, 16, 260, 190, Arc2D.OPEN), 4, first);
    for (int i = 0; i < 3; i++) {
      Path2D wave = new Path2D.Double();
      double x = 37 + i * 13;
      wave.moveTo(x, 50);
      wave.curveTo(x - 8, 42, x + 8, 34, x, 24);
      canvas.line(wave, 4, second);
    }
  }

  private static void sun(Canvas canvas, Color first, Color second, int rays) {
    for (int i = 0; i < rays; i++) {
      double angle = 2 * Math.PI * i / rays;
      canvas.line(
          new java.awt.geom.Line2D.Double(
              50 + 24 * Math.cos(angle),
              50 + 24 * Math.sin(angle),
              50 + 34 * Math.cos(angle),
              50 + 34 * Math.sin(angle)),
          4.5,
          second);
    }
    canvas.circle(50, 50, 18, first);
  }
}
