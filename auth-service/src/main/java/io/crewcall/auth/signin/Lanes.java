package io.crewcall.auth.signin;

import io.crewcall.auth.device.KnownDevices;
import io.crewcall.auth.origin.Origin;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Finds the lane of an attempt. */
@Component
class Lanes {
  private final KnownDevices devices;

  Lanes(KnownDevices devices) {
    this.devices = devices;
  }

  Lane of(String typedEmail, Origin origin) {
    String email = typedEmail.strip().toLowerCase(Locale.ROOT);
    return switch (devices.recognise(email, origin)) {
      case DEVICE -> Lane.ofDevice(email, String.valueOf(origin.device()));
      case NETWORK -> Lane.ofNetwork(email, origin.address());
      case STRANGER -> Lane.ofStrangers(email);
    };
  }
}
