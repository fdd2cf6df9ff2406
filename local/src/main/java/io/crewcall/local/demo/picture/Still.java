package io.crewcall.local.demo.picture;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** A picture of somebody's work: a scene in plain shapes. The surface is 100 by 125. */
public final class Still {
  private static final int WIDTH = 480;
  private static final int HEIGHT = 600;
  private static final int SCENES = 6;

  private final Random random;
  private final Canvas canvas = new Canvas(WIDTH, HEIGHT, 100);
  private final double hue;

  private Still(long seed) {
    this.random = Canvas.random(seed);
    this.hue = random.nextDouble();
  }

  /**
   * As a JPEG file.
   *
   * @param number decides on the kind of scene, so that somebody's pictures differ
   */
  public static byte[] jpeg(int number, long seed) {
    return new Still(seed * 31 + number).draw(Math.floorMod(seed + number, SCENES));
  }

  private byte[] draw(long scene) {
    canvas.fill(
        new Rectangle2D.Double(0, 0, 100, 125),
        Canvas.colour(hue, 0.3, 0.98),
        Canvas.colour(hue + 0.1, 0.5, 0.75));
    switch ((int) scene) {
      case 0 -> hills();
      case 1 -> table();
      case 2 -> cloth();
      case 3 -> city();
      case 4 -> phone();
      default -> dancers();
    }
    return canvas.jpeg();
  }

  private double between(double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  private Color shade(double shift, double saturation, double brightness) {
    return Canvas.colour(hue + shift, saturation, brightness);
  }

  private void hills() {
    canvas.circle(between(20, 80), between(20, 45), between(8, 14), shade(0.1, 0.2, 1));
    for (int i = 0; i < 4; i++) {
      double base = 60 + i * 16;
      Path2D ridge = new Path2D.Double();
      ridge.moveTo(0, 125);
      ridge.lineTo(0, base);
      for (int x = 0; x < 100; x += 25) {
        ridge.curveTo(
            x + 8,
            base - between(4, 22),
            x + 17,
            base + between(-12, 8),
            x + 25,
            base + between(-6, 6));
      }
      ridge.lineTo(100, 125);
      ridge.closePath();
      canvas.fill(ridge, shade(0.35 + i * 0.03, 0.35 + i * 0.1, 0.8 - i * 0.15));
    }
  }

  private void table() {
    canvas.fill(
        new Rectangle2D.Double(0, 70, 100, 55), shade(0.05, 0.5, 0.5), shade(0.05, 0.6, 0.35));
    for (int i = 0; i < 3; i++) {
      double x = 22 + i * 28 + between(-4, 4);
      double y = 82 + between(-4, 14);
      double size = between(20, 28);
      canvas.oval(x, y + 3, size + 3, size * 0.6 + 2, shade(0.05, 0.6, 0.25));
      canvas.oval(x, y, size, size * 0.6, Color.WHITE);
      canvas.oval(x, y, size * 0.72, size * 0.4, shade(0.2 + i * 0.2, 0.7, 0.85));
      for (int k = 0; k < 6; k++) {
        canvas.circle(
            x + between(-5, 5),
            y + between(-2.5, 2.5),
            between(0.7, 1.6),
            shade(0.3 + k * 0.1, 0.8, 0.6));
      }
    }
    canvas.fill(new RoundRectangle2D.Double(60, 38, 14, 36, 6, 6), shade(0.55, 0.4, 0.75));
  }

  private void cloth() {
    double width = between(5, 9);
    for (double x = 0; x < 100; x += width) {
      Path2D fold = new Path2D.Double();
      double sway = between(-5, 5);
      fold.moveTo(x, 10);
      fold.curveTo(x + sway, 45, x - sway, 85, x + sway / 2, 125);
      fold.lineTo(x + width + sway / 2, 125);
      fold.curveTo(x + width - sway, 85, x + width + sway, 45, x + width, 10);
      fold.closePath();
      canvas.fill(fold, shade(0.02 * x / 10, 0.65, between(0.55, 0.9)));
    }
    for (double y = 24; y < 120; y += 13) {
      for (double x = 8; x < 100; x += 14) {
        canvas.circle(x + between(-1, 1), y + between(-1, 1), 1.5, shade(0.5, 0.25, 1));
      }
    }
    canvas.fill(new Rectangle2D.Double(0, 8, 100, 3), new Color(0x4A3323));
  }

  private void city() {
    canvas.circle(between(25, 75), 32, 13, shade(0.12, 0.35, 1));
    for (int row = 0; row < 2; row++) {
      double x = -4;
      while (x < 100) {
        double width = between(9, 18);
        double top = between(40, 78) + row * 18;
        canvas.fill(
            new Rectangle2D.Double(x, top, width, 125 - top), shade(0.45, 0.35, 0.45 - row * 0.2));
        for (double y = top + 4; y < 118; y += 7) {
          for (double window = x + 2; window < x + width - 3; window += 4.5) {
            if (random.nextInt(3) > 0) {
              canvas.fill(
                  new Rectangle2D.Double(window, y, 2.2, 3), shade(0.13, 0.5, between(0.7, 1)));
            }
          }
        }
        x += width + 1;
      }
    }
  }

  private void phone() {
    double x = between(24, 34);
    canvas.oval(x + 24, 110, 70, 10, shade(0.1, 0.5, 0.5));
    canvas.fill(new RoundRectangle2D.Double(x, 18, 44, 90, 10, 10), new Color(0x20242B));
    canvas.fill(
        new RoundRectangle2D.Double(x + 2.5, 23, 39, 80, 6, 6),
        shade(0.5, 0.6, 0.95),
        shade(0.7, 0.7, 0.6));
    for (int i = 0; i < 4; i++) {
      canvas.fill(
          new RoundRectangle2D.Double(x + 6, 30 + i * 17, between(18, 32), 11, 4, 4),
          shade(0.15 + i * 0.15, 0.35, 1));
    }
    canvas.circle(x + 33, 93, 5, Color.WHITE);
  }

  private void dancers() {
    canvas.fill(new Ellipse2D.Double(-10, 98, 120, 40), shade(0.05, 0.4, 0.6));
    for (int i = 0; i < 3; i++) {
      double x = 24 + i * 26;
      double y = between(50, 60);
      Color dress = shade(0.3 + i * 0.22, 0.7, 0.85);
      Color skin = new Color(0x8D5A34);
      canvas.line(
          new Arc2D.Double(x - 13, y - between(4, 16), 26, 30, 20, 140, Arc2D.OPEN), 2.6, skin);
      Path2D skirt = new Path2D.Double();
      skirt.moveTo(x - 3, y + 8);
      skirt.curveTo(x - 10, y + 30, x - 16, y + 44, x - 15, y + 50);
      skirt.lineTo(x + 15, y + 50);
      skirt.curveTo(x + 16, y + 44, x + 10, y + 30, x + 3, y + 8);
      skirt.closePath();
      canvas.fill(skirt, dress, dress.darker());
      canvas.oval(x, y + 6, 11, 18, dress);
      canvas.circle(x, y - 8, 5.5, skin);
      canvas.fill(
          new Arc2D.Double(x - 6, y - 15, 12, 12, 0, 180, Arc2D.CHORD), new Color(0x17120F));
    }
  }
}
