package io.crewcall.auth.mail;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** Writes a mail as text and as simple HTML from the same paragraphs. */
public final class MailTemplate {
  private static final String PARAGRAPH_STYLE = "margin:0 0 16px";
  private static final String CODE_STYLE =
      "margin:0 0 16px;font:600 22px/1.4 ui-monospace,monospace;letter-spacing:.06em;"
          + "word-break:break-all";

  private final String kind;
  private final String recipient;
  private final String subject;
  private final List<String> text = new ArrayList<>();
  private final StringBuilder html = new StringBuilder();

  private MailTemplate(String kind, String recipient, String subject) {
    this.kind = kind;
    this.recipient = recipient;
    this.subject = subject;
  }

  public static MailTemplate to(String recipient, String kind, String subject) {
    return new MailTemplate(kind, recipient, subject);
  }

  /** A paragraph of plain text. */
  public MailTemplate say(String paragraph) {
    text.add(paragraph);
    paragraph(PARAGRAPH_STYLE, HtmlUtils.htmlEscape(paragraph));
    return this;
  }

  /** A code on a line of its own. */
  public MailTemplate code(String code) {
    text.add("    " + code);
    paragraph(CODE_STYLE, HtmlUtils.htmlEscape(code));
    return this;
  }

  /** An address to go to. */
  public MailTemplate link(String label, String url) {
    text.add(label + ": " + url);
    paragraph(
        PARAGRAPH_STYLE,
        "<a href=\"" + HtmlUtils.htmlEscape(url) + "\">" + HtmlUtils.htmlEscape(label) + "</a>");
    return this;
  }

  private void paragraph(String style, String content) {
    html.append("<p style=\"").append(style).append("\">").append(content).append("</p>\n");
  }

  /** The mail, with what all mails end with. */
  public MailMessage finish() {
    String document =
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
        <body style="font:16px/1.5 system-ui,sans-serif;color:#1b1b1f;max-width:36rem">
        %s</body></html>
        """
            .formatted(HtmlUtils.htmlEscape(subject), html);
    return new MailMessage(kind, recipient, subject, String.join("\n\n", text) + "\n", document);
  }
}
