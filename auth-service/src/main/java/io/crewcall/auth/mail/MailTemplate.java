package io.crewcall.auth.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a mail as text and as simple HTML from the same paragraphs. */
public final class MailTemplate {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, MailTemplate.class.getClassLoader());

  private final String kind;
  private final String recipient;
  private final String subject;
  private final List<Block> blocks = new ArrayList<>();

  /** A part of a mail. */
  public sealed interface Block {
    /** As it stands in the form without HTML. */
    String plain();

    /** Words. */
    record Paragraph(String text) implements Block {
      @Override
      public String plain() {
        return text;
      }
    }

    /** A code on a line of its own. */
    record Code(String value) implements Block {
      @Override
      public String plain() {
        return "    " + value;
      }
    }

    /** An address to go to. */
    record Link(String label, String url) implements Block {
      @Override
      public String plain() {
        return label + ": " + url;
      }
    }
  }

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
    blocks.add(new Block.Paragraph(paragraph));
    return this;
  }

  /** A code on a line of its own. */
  public MailTemplate code(String code) {
    blocks.add(new Block.Code(code));
    return this;
  }

  /** An address to go to. */
  public MailTemplate link(String label, String url) {
    blocks.add(new Block.Link(label, url));
    return this;
  }

  /** The mail in both forms. */
  public MailMessage finish() {
    StringOutput html = new StringOutput();
    TEMPLATES.render("mail/mail.jte", Map.of("subject", subject, "blocks", blocks), html);
    String text = blocks.stream().map(Block::plain).collect(Collectors.joining("\n\n"));
    return new MailMessage(kind, recipient, subject, text + "\n", html.toString());
  }
}
