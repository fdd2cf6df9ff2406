package io.crewcall.gig;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reviews, testimonials and ledgers of somebody who asks for them, and who leaves. */
class OurPersonalDataTest extends GigServiceTest {
  @Autowired private List<PersonalData> held;
  @Autowired private PlatformTransactionManager transactions;

  private Map<String, String> export(UUID user) {
    Map<String, String> documents = new HashMap<>();
    ExportDocuments collecting =
        new ExportDocuments() {
          @Override
          public void add(String name, Object document) {
            documents.put(name, document.toString());
          }

          @Override
          public void addAll(String name, Stream<?> items) {
            try (items) {
              documents.put(name, items.toList().toString());
            }
          }
        };
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> held.forEach(data -> data.export(user, collecting)));
    return documents;
  }

  private void erase(UUID user) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> held.forEach(data -> data.erase(user)));
  }

  private Api known() {
    Api person = person();
    jdbc.sql(
            "insert into user_replica (user_id, handle, display_name, active, version)"
                + " values (?, ?, 'Somebody', true, 1)")
        .params(person.id(), "u" + person.id().toString().substring(0, 12))
        .update();
    return person;
  }

  @Test
  void handedOutAndForgotten() {
    Api hirer = known();
    Api worker = known();
    Work work = stage().work(hirer.id(), worker.id(), 1000);
    stage().complete(work);
    String path = "/engagements/" + work.id();
    hirer.post(path + "/reviews", Map.of("rating", 2, "text", "Words of the hirer")).expect(201);
    assertThat(export(worker.id()).get("reviews-received"))
        .as("sealed, also from whom it is about")
        .isEqualTo("[]");
    assertThat(export(hirer.id()).get("reviews-written")).contains("Words of the hirer");
    String review =
        worker
            .post(path + "/reviews", Map.of("rating", 4, "text", "Words of the worker"))
            .expect(201)
            .text("id");
    hirer.post("/reviews/" + review + "/reply", Map.of("text", "Reply of the hirer")).expect(200);
    String praise =
        hirer
            .post("/users/" + worker.id() + "/testimonials", Map.of("text", "Praise of the hirer"))
            .expect(201)
            .text("id");
    worker.post("/testimonials/" + praise + "/publish").expect(200);
    hirer.post(path + "/ledger/mark-paid", Map.of("reference", "NEFT")).expect(200);
    worker.post(path + "/ledger/contest", Map.of("note", "Note of the worker")).expect(200);

    UUID saved = stage().gig(hirer.id(), null, null, 1).id();
    worker.send("PUT", "/gigs/" + saved + "/save", null, Map.of()).expect(204);

    Map<String, String> ofWorker = export(worker.id());
    assertThat(ofWorker.get("saved-gigs")).contains(saved.toString());
    assertThat(ofWorker.get("reviews-received")).contains("Words of the hirer");
    assertThat(ofWorker.get("reviews-written")).contains("Words of the worker", "Reply of");
    assertThat(ofWorker.get("testimonials")).contains("Praise of the hirer");
    assertThat(ofWorker.get("ledger-entries")).contains("EARNED", "NEFT", "Note of the worker");

    String rating = "select rating from review where id = ?::uuid";
    erase(worker.id());
    erase(worker.id());
    assertThat(export(worker.id()).get("saved-gigs")).isEqualTo("[]");
    assertThat(export(worker.id()).values().toString())
        .doesNotContain("Words of", "Reply of", "Praise of", "Note of");
    assertThat(stage().number(rating, review)).as("the hirer's figure stays").isEqualTo(4);
    assertThat(nobody().get("/users/" + hirer.id() + "/reviews").ids()).containsExactly(review);
    nobody().get("/testimonials/" + praise).refused(404, "TESTIMONIAL_NOT_FOUND");
    erase(UUID.randomUUID());
    nothingViolated();
  }
}
