package io.crewcall.auth.signin;

import io.crewcall.auth.device.KnownDeviceService;
import io.crewcall.auth.origin.Origin;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Finds the bucket in which an attempt is counted. */
@Component
class ThrottleBucketResolver {
  private final KnownDeviceService devices;

  ThrottleBucketResolver(KnownDeviceService devices) {
    this.devices = devices;
  }

  ThrottleBucket of(String typedEmail, Origin origin) {
    String email = typedEmail.strip().toLowerCase(Locale.ROOT);
    return switch (devices.recognise(email, origin)) {
      case DEVICE -> ThrottleBucket.ofDevice(email, String.valueOf(origin.device()));
      case NETWORK -> ThrottleBucket.ofNetwork(email, origin.address());
      case STRANGER -> ThrottleBucket.ofStrangers(email);
    };
  }
}
