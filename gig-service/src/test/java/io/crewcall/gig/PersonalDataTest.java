package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.gig.Api.Answer;
import io.crewcall.gig.Stage.Gig;
import io.crewcall.gig.Stage.Work;
import io.crewcall.platform.personaldata.ExportDocuments;
import io.crewcall.platform.personaldata.PersonalData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody wrote about gigs and work is handed out, and gone after they left. */
class PersonalDataTest extends GigServiceTest {
  private static final String WORD = "xylophone";
  @Autowired private List<PersonalData> holders;
  @Autowired private TransactionTemplate transaction;

  private Map<String, String> export(UUID user) {
    Map<String, String> exported = new HashMap<>();
    ExportDocuments documents =
        new ExportDocuments() {
          @Override
          public void add(String name, Object document) {
            exported.put(name, document.toString());
          }

          @Override
          public void addAll(String name, Stream<?> items) {
            try (items) {
              exported.merge(name, items.toList().toString(), String::concat);
            }
          }
        };
    transaction.executeWithoutResult(
        status -> holders.forEach(holder -> holder.export(user, documents)));
    return exported;
  }

  private void erase(UUID user) {
    transaction.executeWithoutResult(status -> holders.forEach(holder -> holder.erase(user)));
  }

  @Test
  void wordsGoAndFactsStay() {
    Api person = person();
    Api other = person();
    Gig theirs = stage().gig(other.id(), null, null, 3);
    Answer own = openGig(person, Map.of("title", WORD, "description", WORD));
    UUID bid = stage().bid(new Gig(own.id("id"), roleOf(own), person.id()), other.id());
    String bidsPath = "/gigs/" + theirs.id() + "/applications";
    Answer applied =
        person
            .post(
                bidsPath,
                Map.of("gigRoleId", theirs.roleId(), "coverNote", WORD, "proposedFee", rupees(1)))
            .expect(201);
    String application = "/applications/" + applied.text("id");
    other.post(application + "/offer", Map.of("fee", rupees(2))).expect(200);
    person.post(application + "/counter", Map.of("fee", rupees(3), "message", WORD)).expect(200);
    person
        .post(
            "/gigs/" + own.text("id") + "/invitations",
            Map.of("gigRoleId", roleOf(own), "userId", UUID.randomUUID(), "message", WORD))
        .expect(201);
    Gig another = stage().gig(other.id(), null, null, 1);
    Answer invited =
        other
            .post(
                "/gigs/" + another.id() + "/invitations",
                Map.of("gigRoleId", another.roleId(), "userId", person.id()))
            .expect(201);
    Work work = stage().work(other.id(), person.id(), 1000);
    String engagement = "/engagements/" + work.id();
    person.post(engagement + "/hours", Map.of("hours", 2, "note", WORD)).expect(200);
    person.post(engagement + "/deliveries", Map.of("note", WORD)).expect(201);
    other.post(engagement + "/approve").expect(200);
    Work disputed = stage().work(other.id(), person.id(), 1000);
    String quarrel = "/engagements/" + disputed.id();
    person.post(quarrel + "/dispute", Map.of("reason", "OTHER", "statement", WORD)).expect(200);
    person.post(quarrel + "/evidence", Map.of("note", WORD)).expect(201);
    assertThat(export(person.id()))
        .containsKeys(
            "gigs",
            "applications",
            "offers",
            "invitations",
            "engagements",
            "deliveries",
            "hours",
            "disputes");
    assertThat(export(person.id()).values()).filteredOn(text -> text.contains(WORD)).hasSize(7);

    erase(person.id());
    erase(person.id());

    assertThat(export(person.id()).values()).noneMatch(text -> text.contains(WORD));
    assertThat(stage().text("select status from gig where id = ?", own.id("id")))
        .isEqualTo("CANCELLED");
    assertThat(other.get("/applications/" + bid).text("status")).isEqualTo("CLOSED");
    assertThat(other.get(application).text("status")).isEqualTo("WITHDRAWN");
    assertThat(other.get("/invitations/" + invited.text("id")).text("status"))
        .isEqualTo("DECLINED");
    Answer kept = other.get(engagement).expect(200);
    assertThat(kept.text("status")).isEqualTo("COMPLETED");
    assertThat(kept.body().path("fee").path("amount").asInt()).isEqualTo(1000);
    assertThat(kept.body().path("hoursLogged").asInt()).isEqualTo(2);
    erase(UUID.randomUUID());
    nothingViolated();
  }
}
