package io.crewcall.platform.personaldata;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the service that runs export and erasure, and for nobody else; no part of the API. */
@RestController
@RequestMapping("/internal/personal-data")
class PersonalDataController {
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  private final PersonalDataService data;

  PersonalDataController(PersonalDataService data) {
    this.data = data;
  }

  /** All documents, each a member of one object. */
  @GetMapping("/{userId}")
  void export(@PathVariable UUID userId, Principal caller, HttpServletResponse response)
      throws IOException {
    ExportWriter documents = data.export(userId, caller.getName());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    documents.sendTo(response.getOutputStream());
  }

  /** 204 when all is gone, 202 while something is on its way out: ask again. */
  @DeleteMapping("/{userId}")
  ResponseEntity<Void> erase(@PathVariable UUID userId, Principal caller) {
    return data.erase(userId, caller.getName())
        ? ResponseEntity.noContent().build()
        : ResponseEntity.accepted()
            .header(HttpHeaders.RETRY_AFTER, String.valueOf(ASK_AGAIN.toSeconds()))
            .build();
  }
}
