package io.crewcall.auth.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressResolverTest {
  private final ClientAddressResolver addresses =
      new ClientAddressResolver(new OriginProperties(List.of("10.0.0.0/8", "::1/128")));

  private String of(String peer, String forwardedFor) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(peer);
    if (forwardedFor != null) {
      request.addHeader("X-Forwarded-For", forwardedFor);
    }
    return addresses.of(request);
  }

  @Test
  void theGatewayIsBelieved() {
    assertThat(of("10.0.0.7", "203.0.113.9")).isEqualTo("203.0.113.9");
    assertThat(of("::1", "198.51.100.1, 203.0.113.9")).isEqualTo("203.0.113.9");
  }

  @Test
  void nobodyElseIs() {
    assertThat(of("203.0.113.1", "198.51.100.1")).isEqualTo("203.0.113.1");
  }

  @Test
  void nonsenseIsIgnored() {
    assertThat(of("10.0.0.7", "gateway.example")).isEqualTo("10.0.0.7");
    assertThat(of("10.0.0.7", null)).isEqualTo("10.0.0.7");
  }

  @Test
  void aHouseholdIsOneAddress() {
    assertThat(of("10.0.0.7", "2001:db8:1:2:3:4:5:6"))
        .isEqualTo(of("10.0.0.7", "2001:db8:1:2:ffff::1"))
        .isNotEqualTo(of("10.0.0.7", "2001:db8:1:3::1"));
  }
}
