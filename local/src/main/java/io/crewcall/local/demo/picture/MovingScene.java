package io.crewcall.local.demo.picture;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A scene in which something moves, round and round. The surface is 90 by 144. */
public final class MovingScene {
  public static final int WIDTH = 240;
  public static final int HEIGHT = 384;
  private static final double UNITS = 90;
  private static final int SCENES = 3;

  private final long seed;
  private final int scene;
  private final double hue;

  public MovingScene(long seed) {
    this.seed = seed;
    this.scene = (int) Math.floorMod(seed, SCENES);
    this.hue = Canvas.random(seed).nextDouble();
  }

  /**
   * How it looks.
   *
   * @param time from 0 to 1, where it begins anew
   */
  public BufferedImage at(double time) {
    Canvas canvas = new Canvas(WIDTH, HEIGHT, UNITS);
    // What stands still is drawn alike each time.
    Random random = Canvas.random(seed);
    canvas.fill(
        new Rectangle2D.Double(0, 0, UNITS, 144), shade(0, 0.3, 0.98), shade(0.1, 0.5, 0.75));
    switch (scene) {
      case 0 -> kite(canvas, random, time);
      case 1 -> wheel(canvas, random, time);
      default -> cup(canvas, random, time);
    }
    return canvas.image();
  }

  private Color shade(double shift, double saturation, double brightness) {
    return Canvas.colour(hue + shift, saturation, brightness);
  }

  private void kite(Canvas canvas, Random random, double time) {
    for (int i = 0; i < 3; i++) {
      Path2D ridge = new Path2D.Double();
      double base = 96 + i * 16;
      ridge.moveTo(0, 144);
      ridge.lineTo(0, base);
      ridge.curveTo(25, base - 24 * random.nextDouble(), 55, base + 12, UNITS, base - 8);
      ridge.lineTo(UNITS, 144);
      ridge.closePath();
      canvas.fill(ridge, shade(0.35 + i * 0.03, 0.4 + i * 0.1, 0.75 - i * 0.15));
    }
    double angle = 2 * Math.PI * time;
    double x = 45 + 22 * Math.sin(angle);
    double y = 40 + 12 * Math.sin(2 * angle);
    Path2D tail = new Path2D.Double();
    tail.moveTo(x, y + 12);
    tail.curveTo(x - 8, y + 24, x + 8, y + 32, x - 4 * Math.sin(angle), y + 44);
    canvas.line(tail, 1, shade(0.5, 0.7, 0.5));
    Path2D kite = new Path2D.Double();
    kite.moveTo(x, y - 12);
    kite.lineTo(x + 9, y);
    kite.lineTo(x, y + 12);
    kite.lineTo(x - 9, y);
    kite.closePath();
    canvas.fill(kite, shade(0.5, 0.8, 0.9));
    canvas.line(new Line2D.Double(x, y - 12, x, y + 12), 0.8, Color.WHITE);
  }

  private void wheel(Canvas canvas, Random random, double time) {
    canvas.fill(new Rectangle2D.Double(0, 112, UNITS, 32), shade(0.08, 0.4, 0.45));
    for (int i = 0; i < 5; i++) {
      double top = 40 + 40 * random.nextDouble();
      canvas.fill(
          new Rectangle2D.Double(i * 19, top, 15, 112 - top), shade(0.5, 0.25, 0.6 + i * 0.05));
    }
    double x = -16 + 122 * time;
    double turn = 122 * time / 14;
    canvas.circle(x, 98, 14, new Color(0x22262E));
    canvas.circle(x, 98, 12, shade(0.15, 0.2, 0.95));
    for (int i = 0; i < 6; i++) {
      double angle = turn + i * Math.PI / 3;
      canvas.line(
          new Line2D.Double(x, 98, x + 11 * Math.cos(angle), 98 + 11 * Math.sin(angle)),
          0.9,
          new Color(0x22262E));
    }
    canvas.circle(x, 98, 2.5, shade(0.5, 0.8, 0.8));
  }

  private void cup(Canvas canvas, Random random, double time) {
    canvas.fill(new Rectangle2D.Double(0, 104, UNITS, 40), shade(0.05, 0.5, 0.45));
    double left = 24 + 8 * random.nextDouble();
    canvas.oval(left + 18, 114, 56, 8, shade(0.05, 0.6, 0.3));
    double level = 40 * Math.sin(Math.PI * time);
    canvas.fill(new RoundRectangle2D.Double(left, 66, 36, 46, 12, 12), Color.WHITE);
    canvas.fill(
        new RoundRectangle2D.Double(left + 3, 109 - level, 30, level, 8, 8), shade(0.55, 0.6, 0.6));
    canvas.line(new Arc2D.Double(left + 28, 74, 20, 22, -90, 180, Arc2D.OPEN), 3, Color.WHITE);
    for (int i = 0; i < 3; i++) {
      double rise = (time + i / 3.0) % 1;
      canvas.circle(
          left + 10 + 8 * i + 3 * Math.sin(7 * rise),
          60 - 36 * rise,
          2 + 3 * rise,
          shade(0, 0.12, 1));
    }
  }
}
