package io.crewcall.local.demo.cast;

import java.util.List;

/**
 * What crew do, with what a job of it costs in rupees.
 *
 * @param somebody who does it, as in "We need an editor"
 * @param work as in "I cut films"
 * @param task as in the title of a gig
 */
public record Craft(
    String profession,
    List<String> skills,
    long cheap,
    long dear,
    String somebody,
    String work,
    String task) {

  /** In the order in which crew are made. */
  public static final List<Craft> ALL =
      List.of(
          new Craft(
              "EDITOR",
              List.of("video editing", "reel editing", "premiere pro"),
              1_500,
              8_000,
              "an editor",
              "cut films",
              "edit"),
          new Craft(
              "DOP",
              List.of("cinematography", "lighting", "drone"),
              25_000,
              100_000,
              "a director of photography",
              "light and shoot",
              "camera and light"),
          new Craft(
              "WRITER",
              List.of("scriptwriting", "copywriting"),
              15_000,
              50_000,
              "a writer",
              "write scripts",
              "script"),
          new Craft(
              "COLORIST",
              List.of("color grading", "davinci resolve"),
              10_000,
              40_000,
              "a colourist",
              "grade",
              "grade"),
          new Craft(
              "VOICE_ARTIST",
              List.of("voice over", "dubbing"),
              8_000,
              30_000,
              "a voice artist",
              "speak and dub",
              "voice over"),
          new Craft(
              "STYLIST",
              List.of("fashion styling", "prop styling"),
              5_000,
              25_000,
              "a stylist",
              "style people and tables",
              "styling"),
          new Craft(
              "MAKEUP_ARTIST",
              List.of("bridal makeup", "hd makeup"),
              5_000,
              30_000,
              "a make-up artist",
              "do faces",
              "make-up"),
          new Craft(
              "MUSICIAN",
              List.of("music composition", "jingles"),
              10_000,
              75_000,
              "a composer",
              "compose",
              "music"),
          new Craft(
              "SOUND_DESIGNER",
              List.of("sound design", "audio mixing"),
              6_000,
              20_000,
              "a sound designer",
              "mix and design sound",
              "sound mix"),
          new Craft(
              "THUMBNAIL_ARTIST",
              List.of("thumbnail design", "photoshop"),
              500,
              3_000,
              "a thumbnail artist",
              "design thumbnails",
              "thumbnails"));
}
