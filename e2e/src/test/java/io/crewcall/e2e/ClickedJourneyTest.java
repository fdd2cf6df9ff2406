package io.crewcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crewcall.local.demo.Api;
import io.crewcall.local.demo.Person;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job as people do it: by clicking, the brand at a desk and the influencer on a phone.
 * Skipped where no Chromium with its driver is installed.
 */
@ExtendWith(LocalStack.class)
class ClickedJourneyTest {
  private final Api api = LocalStack.api();
  private final String unique = "c" + UUID.randomUUID().toString().substring(0, 8);

  @TempDir Path folder;

  @Test
  void fromTheCampaignToBothReviews() throws IOException {
    List<String> programs = ClickingBrowser.installed().orElse(List.of());
    assumeTrue(
        !programs.isEmpty(), "nobody clicks: no chromium with a chromedriver is on the PATH");
    Person owner = person("Olga " + unique, "o." + unique, "BRAND");
    Person influencer = person("Isha " + unique, "i." + unique, "INFLUENCER");
    api.post(
            "/api/v1/brands",
            owner,
            Map.of("companyName", "Company " + unique, "industry", "Fashion"))
        .expect(201);
    api.put(
            "/api/v1/influencers/me",
            influencer,
            Map.of(
                "platform",
                "INSTAGRAM",
                "accounts",
                List.of(
                    Map.of("platform", "INSTAGRAM", "handle", "ig." + unique, "followers", 50_000)),
                "categories",
                List.of("fashion")))
        .expect(200, 201);
    try (ClickingBrowser desk = new ClickingBrowser(programs, 1_440, 1_000);
        ClickingBrowser phone = new ClickingBrowser(programs, 375, 812)) {
      signIn(desk, "o." + unique, "/");
      signIn(phone, "i." + unique, "/app");
      String gig = brandPostsAndInvites(desk, influencer);
      String job = influencerIsHired(desk, phone, gig);
      phoneDelivers(phone, job);
      bothEndIt(desk, phone, job);
    }
  }

  private Person person(String name, String handle, String role) {
    return Person.join(
        api, handle + "@example.test", LocalStack.PASSWORD, name, handle, List.of(role));
  }

  private static void signIn(ClickingBrowser browser, String handle, String to) {
    browser.open(LocalStack.GATEWAY.resolve("/bff/login?returnTo=" + to));
    browser.typeInto("E-mail address", handle + "@example.test");
    browser.typeInto("Password", LocalStack.PASSWORD);
    browser.press("Sign in");
    browser.awaitPath(to);
    browser.sees("What waits for you");
  }

  private String brandPostsAndInvites(ClickingBrowser desk, Person influencer) {
    desk.open(LocalStack.GATEWAY.resolve("/campaigns"));
    desk.press("New campaign");
    desk.type("title", "Winter " + unique);
    desk.choose("category", "Fashion");
    desk.type("budget", "200000");
    desk.type("description", "Coats where they are worn.");
    desk.press("Save and launch");
    desk.sees("No gig yet");
    desk.press("New gig");
    desk.type("title", "A coat in the rain " + unique);
    desk.type("description", "One picture.");
    desk.type("budget", "5000");
    desk.press("Publish");
    desk.sees("0 of 1 filled");
    String gig = desk.path().replace("/gigs/", "");
    desk.open(LocalStack.GATEWAY.resolve("/influencers/" + influencer.id() + "?for=" + gig));
    desk.press("Invite");
    desk.type("message", "We liked your last one.");
    desk.pressLast("Invite");
    desk.sees("is invited.");
    return gig;
  }

  private String influencerIsHired(ClickingBrowser desk, ClickingBrowser phone, String gig) {
    phone.open(LocalStack.GATEWAY.resolve("/app/gigs/" + gig));
    phone.typeInto("Why you?", "I have the coat for it.");
    phone.press("Send application");
    phone.sees("Your application is on its way.");
    desk.open(LocalStack.GATEWAY.resolve("/gigs/" + gig + "/applicants"));
    desk.sees("Isha " + unique);
    desk.focus("//*[@data-applicant]");
    desk.key("s");
    desk.focus("//section[@aria-label='Shortlisted']//*[@data-applicant]");
    desk.key("h");
    desk.sees("This is binding");
    desk.pressLast("Hire");
    desk.press("To the job");
    desk.awaitPath("/engagements/.+");
    return desk.path().replace("/engagements/", "");
  }

  private void phoneDelivers(ClickingBrowser phone, String job) throws IOException {
    Path file = folder.resolve("coat " + unique + ".png");
    BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(320, 240, Color.ORANGE.getRGB());
    assertThat(ImageIO.write(picture, "png", file.toFile())).isTrue();
    phone.open(LocalStack.GATEWAY.resolve("/app/work"));
    phone.press("A coat in the rain " + unique);
    phone.awaitPath("/app/engagements/" + job);
    phone.upload(file);
    phone.typeInto("What is it?", "The coat, at six in the morning.");
    phone.sees("Ready");
    phone.press("Hand in");
    phone.sees("Version 1");
  }

  private void bothEndIt(ClickingBrowser desk, ClickingBrowser phone, String job) {
    desk.open(LocalStack.GATEWAY.resolve("/engagements/" + job));
    desk.click("//button[starts-with(@aria-label, 'Look at coat')]");
    desk.press("Close");
    desk.press("Approve");
    desk.pressLast("Approve");
    review(desk, "5 of 5 stars", "Quick and exact.");
    desk.sees("Sealed:");
    phone.open(LocalStack.GATEWAY.resolve("/app/engagements/" + job));
    review(phone, "4 of 5 stars", "A clear brief.");
    phone.sees("Quick and exact.");
    desk.open(LocalStack.GATEWAY.resolve("/engagements/" + job));
    desk.sees("A clear brief.");
  }

  private static void review(ClickingBrowser browser, String stars, String words) {
    browser.click("//label[contains(@class, 'star')][contains(., '" + stars + "')]");
    browser.typeInto("In words", words);
    browser.press("Send the review");
    browser.sees("Your review");
  }
}
