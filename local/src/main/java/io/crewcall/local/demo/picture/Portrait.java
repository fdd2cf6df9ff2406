package io.crewcall.local.demo.picture;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Random;

/** Somebody's face, in plain shapes. The surface is 100 by 100. */
public final class Portrait {
  private static final int PIXELS = 320;
  private static final List<Color> SKIN =
      List.of(
          new Color(0xF0C8A0),
          new Color(0xE0AC7E),
          new Color(0xC68E5E),
          new Color(0xAB7446),
          new Color(0x8D5A34),
          new Color(0x6F4428));
  private static final List<Color> HAIR =
      List.of(
          new Color(0x17120F),
          new Color(0x2B1D14),
          new Color(0x3E2A1C),
          new Color(0x5A3A24),
          new Color(0x8E8A86));

  private final Random random;
  private final Canvas canvas = new Canvas(PIXELS, PIXELS, 100);
  private final Hair worn;
  private final Color skin;
  private final Color hair;
  private final Color cloth;

  /** How the hair is worn. */
  public enum Hair {
    LONG,
    SHORT,
    TURBAN
  }

  private Portrait(Hair worn, long seed) {
    this.random = Canvas.random(seed);
    this.worn = worn;
    this.skin = SKIN.get(random.nextInt(SKIN.size()));
    this.hair = HAIR.get(random.nextInt(HAIR.size()));
    this.cloth = Canvas.tone(random, 0.55, 0.75);
  }

  /** As a JPEG file. */
  public static byte[] jpeg(Hair worn, long seed) {
    return new Portrait(worn, seed).draw();
  }

  private byte[] draw() {
    double hue = random.nextDouble();
    canvas.fill(
        new Rectangle2D.Double(0, 0, 100, 100),
        Canvas.colour(hue, 0.25, 0.95),
        Canvas.colour(hue + 0.08, 0.45, 0.8));
    canvas.circle(
        20 + 60 * random.nextDouble(),
        30,
        18 + 20 * random.nextDouble(),
        Canvas.colour(hue + 0.5, 0.15, 0.97));
    int style =
        switch (worn) {
          case LONG -> random.nextInt(4);
          case SHORT -> 4;
          case TURBAN -> 5;
        };
    backHair(style);
    body();
    canvas.oval(50, 46, 36, 44, skin);
    canvas.circle(31.5, 47, 4, skin);
    canvas.circle(68.5, 47, 4, skin);
    face();
    frontHair(style);
    extras(style);
    return canvas.jpeg();
  }

  private void body() {
    Color shade = skin.darker();
    canvas.fill(new RoundRectangle2D.Double(42, 58, 16, 24, 10, 10), mix(skin, shade, 0.35));
    Path2D shoulders = new Path2D.Double();
    shoulders.moveTo(8, 100);
    shoulders.curveTo(12, 78, 30, 76, 42, 73);
    shoulders.curveTo(46, 82, 54, 82, 58, 73);
    shoulders.curveTo(70, 76, 88, 78, 92, 100);
    shoulders.closePath();
    canvas.fill(shoulders, cloth, cloth.darker());
    if (random.nextBoolean()) {
      Path2D stole = new Path2D.Double();
      stole.moveTo(56, 74);
      stole.curveTo(40, 86, 30, 92, 26, 100);
      canvas.line(stole, 5, Canvas.tone(random, 0.7, 0.9));
    }
  }

  private void face() {
    Color dark = new Color(0x241A14);
    double open = 1.7 + 0.7 * random.nextDouble();
    for (double x : new double[] {42, 58}) {
      canvas.oval(x, 45, 6.4, 4, Color.WHITE);
      canvas.circle(x, 45.2, open, dark);
      canvas.line(new Arc2D.Double(x - 4.6, 38, 9.2, 5, 25, 130, Arc2D.OPEN), 1.3, hair.darker());
    }
    canvas.line(new Arc2D.Double(47.4, 46, 5, 8, 250, 100, Arc2D.OPEN), 1, mix(skin, dark, 0.4));
    double smile = 6 + 6 * random.nextDouble();
    canvas.line(
        new Arc2D.Double(50 - smile, 53 - smile / 3, 2 * smile, 2 + smile, 205, 130, Arc2D.OPEN),
        1.6,
        new Color(0x8F3B3B));
  }

  private void backHair(int style) {
    if (style == 0 || style == 1) {
      canvas.fill(new RoundRectangle2D.Double(27, 24, 46, 54, 40, 40), hair);
    } else if (style == 2) {
      canvas.circle(50, 20, 10, hair);
    } else if (style == 3) {
      for (int i = 0; i < 14; i++) {
        double angle = Math.PI * i / 13;
        canvas.circle(50 - 22 * Math.cos(angle), 44 - 22 * Math.sin(angle), 7, hair);
      }
    }
  }

  private void frontHair(int style) {
    Area crown = new Area(new Ellipse2D.Double(30.5, 22, 39, 46));
    double parting = 33 + 4 * random.nextDouble();
    crown.intersect(new Area(new Rectangle2D.Double(25, 15, 50, parting - 15)));
    canvas.fill(crown, hair);
    if (style == 1) {
      canvas.fill(new Ellipse2D.Double(29, 28, 9, 34), hair);
      canvas.fill(new Ellipse2D.Double(62, 28, 9, 34), hair);
    } else if (style == 5) {
      Color turban = Canvas.tone(random, 0.6, 0.8);
      canvas.fill(new Arc2D.Double(29, 14, 42, 42, 0, 180, Arc2D.CHORD), turban);
      for (int i = 0; i < 4; i++) {
        canvas.line(
            new Arc2D.Double(29 + i * 2, 16 + i * 4, 42 - i * 4, 34, 20, 140, Arc2D.OPEN),
            0.9,
            turban.darker());
      }
    }
  }

  private void extras(int style) {
    boolean beard = style >= 4 && random.nextInt(3) > 0;
    if (beard) {
      Area jaw = new Area(new Ellipse2D.Double(32, 24, 36, 44));
      jaw.intersect(new Area(new Rectangle2D.Double(30, 53, 40, 20)));
      jaw.subtract(new Area(new Ellipse2D.Double(43, 51, 14, 9)));
      canvas.fill(jaw, new Color(hair.getRed(), hair.getGreen(), hair.getBlue(), 225));
    }
    if (random.nextInt(3) == 0) {
      for (double x : new double[] {42, 58}) {
        canvas.line(new Ellipse2D.Double(x - 6, 39.5, 12, 11), 1.2, new Color(0x2A2A33));
      }
      canvas.line(new java.awt.geom.Line2D.Double(48, 44, 52, 44), 1.2, new Color(0x2A2A33));
    }
    if (!beard && style <= 3 && random.nextBoolean()) {
      canvas.circle(50, 37.5, 1.3, new Color(0xA31621));
    }
    if (!beard && style <= 2) {
      canvas.circle(31, 53, 1.8, new Color(0xE3B23C));
      canvas.circle(69, 53, 1.8, new Color(0xE3B23C));
    }
  }

  private static Color mix(Color one, Color other, double share) {
    return new Color(
        (int) (one.getRed() * (1 - share) + other.getRed() * share),
        (int) (one.getGreen() * (1 - share) + other.getGreen() * share),
        (int) (one.getBlue() * (1 - share) + other.getBlue() * share));
  }
}
