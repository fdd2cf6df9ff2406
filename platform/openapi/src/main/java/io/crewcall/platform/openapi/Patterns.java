package io.crewcall.platform.openapi;

import java.util.regex.Pattern;

/** Turns patterns of Bean Validation into those of JSON Schema. */
final class Patterns {
  private static final String CNTRL = "\\u0000-\\u001f\\u007f";
  private static final String CC = "\\u0000-\\u001f\\u007f-\\u009f";
  private static final Pattern ANCHORED = Pattern.compile("^\\^.*\\$$", Pattern.DOTALL);

  private Patterns() {}

  /**
   * The same pattern in ECMA 262, holding for the whole text: Bean Validation matches a whole text,
   * JSON Schema looks for the pattern anywhere in it.
   */
  static String whole(String java) {
    String ecma = portable(java);
    if (ANCHORED.matcher(ecma).matches()) {
      return ecma;
    }
    return ecma.contains("|") ? "^(?:" + ecma + ")$" : "^" + ecma + "$";
  }

  /**
   * Java's own classes written out; and letters and digits of all scripts beside those of ASCII,
   * for validators that read patterns without Unicode and take {@code \p{L}} for something else.
   */
  private static String portable(String java) {
    StringBuilder ecma = new StringBuilder();
    boolean inClass = false;
    int i = 0;
    while (i < java.length()) {
      int at = i;
      if (java.startsWith("\\p{Cntrl}", at) || java.startsWith("\\p{Cc}", at)) {
        String controls = java.startsWith("\\p{Cc}", at) ? CC : CNTRL;
        ecma.append(inClass ? controls : "[" + controls + "]");
        i = java.indexOf('}', at) + 1;
      } else if (!inClass && java.startsWith("\\P{Cntrl}", at)) {
        ecma.append("[^").append(CNTRL).append(']');
        i = java.indexOf('}', at) + 1;
      } else if (inClass && java.startsWith("\\p{L}", at)) {
        ecma.append(ecma.toString().endsWith("A-Za-z") ? "\\p{L}" : "A-Za-z\\p{L}");
        i += "\\p{L}".length();
      } else if (inClass && java.startsWith("\\p{N}", at)) {
        ecma.append(ecma.toString().endsWith("0-9") ? "\\p{N}" : "0-9\\p{N}");
        i += "\\p{N}".length();
      } else if (java.charAt(at) == '\\' && at + 1 < java.length()) {
        ecma.append(java, at, at + 2);
        i += 2;
      } else {
        inClass = java.charAt(at) == '[' || (inClass && java.charAt(at) != ']');
        ecma.append(java.charAt(at));
        i++;
      }
    }
    return ecma.toString();
  }
}
