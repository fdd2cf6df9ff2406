package io.crewcall.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whose word is taken for where a request comes from. */
class ClientAddressTest {
  private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.0/8", "fd00::/8"));

  @ParameterizedTest
  @CsvSource({
    // Not from a load balancer of ours: whatever is said.
    "203.0.113.7, 1.2.3.4, 203.0.113.7",
    "203.0.113.7, , 203.0.113.7",
    "10.0.0.1, 203.0.113.7, 203.0.113.7",
    // What the client had put there itself stands further left.
    "10.0.0.1, '1.2.3.4, 203.0.113.7', 203.0.113.7",
    "10.0.0.1, '1.2.3.4, 203.0.113.7, 10.0.0.2', 203.0.113.7",
    "10.0.0.1, 2001:db8:1:2:3::4, 2001:db8:1:2:3::4",
    "10.0.0.1, , 10.0.0.1",
    "10.0.0.1, nonsense, 10.0.0.1",
    "10.0.0.1, localhost, 10.0.0.1",
    "10.0.0.1, '203.0.113.7, ', 10.0.0.1",
    "10.0.0.1, 10.0.0.3, 10.0.0.3",
  })
  void theLastWhoIsNotOurs(String peer, String forwarded, String expected) {
    assertThat(addresses.of(request(peer, forwarded))).isEqualTo(expected);
  }

  @Test
  void anIpv6AddressCountsAsItsNetwork() {
    String one = addresses.key(request("2001:db8:1:2:3::4", null));
    assertThat(one).isEqualTo("20010db800010002/64");
    assertThat(addresses.key(request("2001:db8:1:2:ffff::9", null))).isEqualTo(one);
    assertThat(addresses.key(request("2001:db8:1:3::4", null))).isNotEqualTo(one);
    assertThat(addresses.key(request("203.0.113.7", null))).isEqualTo("203.0.113.7");
  }

  @Test
  void onlyALoadBalancerOfOursSaysThatTheConnectionIsEncrypted() {
    MockHttpServletRequest balanced = request("10.0.0.1", "203.0.113.7");
    balanced.addHeader("X-Forwarded-Proto", "https");
    assertThat(addresses.scheme(balanced)).isEqualTo("https");
    MockHttpServletRequest direct = request("203.0.113.7", null);
    direct.addHeader("X-Forwarded-Proto", "https");
    assertThat(addresses.scheme(direct)).isEqualTo("http");
  }

  private static MockHttpServletRequest request(String peer, String forwarded) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(peer);
    if (forwarded != null) {
      request.addHeader("X-Forwarded-For", forwarded);
    }
    return request;
  }
}
