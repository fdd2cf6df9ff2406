package io.crewcall.platform.web;

import io.crewcall.contracts.Role;
import io.crewcall.platform.notes.NoteApplication;
import io.crewcall.testsupport.RealServers;
import io.crewcall.testsupport.TestTokens;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The note service over a real connection. */
@SpringBootTest(
    classes = NoteApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "management.server.port=0")
@RealServers(postgres = false, kafka = false, sharedContext = true)
public abstract class WebTest {
  protected final UUID caller = UUID.randomUUID();

  @Autowired protected TestTokens tokens;
  @LocalServerPort private int port;

  protected Wire wire() {
    return new Wire(port);
  }

  /** An Authorization header of the caller. */
  protected String bearer(Role... roles) {
    return tokens.bearer(caller, roles);
  }
}
