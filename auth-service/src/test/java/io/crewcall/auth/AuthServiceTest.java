package io.crewcall.auth;

import io.crewcall.testsupport.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on real servers; hashes are as cheap as is allowed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "crewcall.cursor-secret=a-secret-of-the-tests-and-of-nothing-else",
      "crewcall.auth.key-encryption-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
      "crewcall.address-key=" + AuthServiceTest.ADDRESS_KEY,
      "crewcall.auth.password.memory=8192",
      "crewcall.auth.password.iterations=1",
      "crewcall.auth.password.patience=30s",
      "crewcall.auth.throttle.address.free=1000",
      "crewcall.auth.bootstrap-admin.email=Admin@crewcall.test",
      "crewcall.auth.bootstrap-admin.password=five quiet lamps",
      "crewcall.auth.bootstrap-admin.handle=admin",
      "crewcall.auth.user-service-secret=" + AuthServiceTest.SERVICE_SECRET,
      // Outside of the profile local it means nothing.
      "crewcall.auth.demo-sign-in.password=" + AuthServiceTest.DEMO_PASSWORD,
      "crewcall.auth.demo-sign-in.people[0].email=Admin@crewcall.test",
      "crewcall.auth.demo-sign-in.people[0].label=A demo person",
      "crewcall.auth.web-client.id=" + AuthServiceTest.GATEWAY,
      "crewcall.auth.web-client.secret=" + AuthServiceTest.GATEWAY_SECRET,
      "crewcall.auth.clients[0].id=crewcall-web",
      "crewcall.auth.clients[0].name=Crewcall dashboard",
      "crewcall.auth.clients[0].redirect-uris=http://localhost:3000/callback",
      "crewcall.auth.clients[0].post-logout-redirect-uris=http://localhost:3000/",
      "crewcall.auth.clients[1].id=crewcall-mobile",
      "crewcall.auth.clients[1].name=Crewcall app",
      "crewcall.auth.clients[1].native-app=true",
      "crewcall.auth.clients[1].redirect-uris=io.crewcall.app:/oauth2/callback,http://127.0.0.1/callback",
      "crewcall.auth.clients[2].id=partner",
      "crewcall.auth.clients[2].name=Partner <b>& Sons</b>",
      "crewcall.auth.clients[2].third-party=true",
      "crewcall.auth.clients[2].redirect-uris=https://partner.example/callback",
      "crewcall.auth.clients[3].id=crewcall-server",
      "crewcall.auth.clients[3].name=Crewcall on a server",
      "crewcall.auth.clients[3].secret=" + AuthServiceTest.CLIENT_SECRET,
      "crewcall.auth.clients[3].redirect-uris=https://app.crewcall.test/callback",
    })
@RealServers(sharedContext = true)
@ContextConfiguration(initializers = TestMail.class)
public @interface AuthServiceTest {
  String DEMO_PASSWORD = "five quiet lamps";
  String GATEWAY = "crewcall-gateway";
  String GATEWAY_SECRET = "a secret of the gateway, long enough";
  String CLIENT_SECRET = "a secret of crewcall-server, long enough";
  String ADDRESS_KEY = "YWRkcmVzc2VzIG9mIHRlc3RzLCAzMiBieXRlcyBhbGw=";
  String SERVICE_SECRET = "a secret of user-service, long enough";
}
