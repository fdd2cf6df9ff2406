package io.crewcall.auth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.crewcall.platform.encryption.Encryption;
import io.crewcall.platform.id.IdGenerator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The present signing keys. A key gets a successor when it is old; the successor is published some
 * time before it signs, and the predecessor some time after it has signed last, so that no verifier
 * meets a key it has not heard of. Instances agree through the database.
 */
@Component
public class SigningKeyService {
  private static final Logger log = LoggerFactory.getLogger(SigningKeyService.class);
  private static final int RSA_BITS = 2048;

  private final SigningKeyRepository repository;
  private final Encryption encryption;
  private final KeyProperties properties;
  private final IdGenerator ids;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private volatile PublishedKeys published;

  SigningKeyService(
      SigningKeyRepository repository,
      Encryption encryption,
      KeyProperties properties,
      IdGenerator ids,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.repository = repository;
    this.encryption = encryption;
    this.properties = properties;
    this.ids = ids;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.published = bringUpToDate();
  }

  PublishedKeys published() {
    return published;
  }

  /** Looks what other instances did, makes a successor when it is time, drops what is outlived. */
  @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
  public void refresh() {
    try {
      published = bringUpToDate();
    } catch (RuntimeException later) {
      log.warn("signing keys are not refreshed for now: {}", later.toString());
    }
  }

  /** A key, as operators may see it. */
  record Described(String keyId, Instant createdAt, Instant signsFrom, Use use) {}

  /** What a key is for at the moment. */
  enum Use {
    NEXT,
    SIGNING,
    PREVIOUS
  }

  /** The keys there are, the newest first. */
  List<Described> describe() {
    List<SigningKey> keys = repository.findAllNewestFirst();
    SigningKey signing = signing(keys);
    return keys.stream()
        .map(key ->
            new Described(
                key.getId(),
                key.createdAt(),
                key.signsFrom(),
                key.equals(signing)
                    ? Use.SIGNING
                    : key.signsFrom().isAfter(signing.signsFrom()) ? Use.NEXT : Use.PREVIOUS))
        .toList();
  }

  /** Makes a successor now, unless one is waiting already; it signs after the usual lead. */
  void rotate() {
    JWK fresh = generate();
    transaction.executeWithoutResult(status -> {
      repository.lock();
      Instant now = clock.instant();
      if (repository.findAllNewestFirst().stream().noneMatch(key -> key.signsFrom().isAfter(now))) {
        repository.save(new SigningKey(fresh, encryption, now, now.plus(properties.keyLead())));
        log.info("made signing key {} on command", fresh.getKeyID());
      }
    });
    published = bringUpToDate();
  }

  /**
   * Puts a fresh key in the place of all there are, at once: for keys that somebody else may have.
   * Every token that is out becomes worthless as soon as verifiers fetch the keys again.
   */
  void replaceAll() {
    JWK fresh = generate();
    transaction.executeWithoutResult(status -> {
      repository.lock();
      Instant now = clock.instant();
      repository.findAllNewestFirst().forEach(key -> repository.deleteByKeyId(key.getId()));
      repository.save(new SigningKey(fresh, encryption, now, now));
      log.warn("all signing keys replaced by {} on command", fresh.getKeyID());
    });
    published = bringUpToDate();
  }

  private PublishedKeys bringUpToDate() {
    if (successorDue(repository.findAllNewestFirst())) {
      // Takes long, so it is done before the lock; whoever comes second discards theirs.
      JWK fresh = generate();
      transaction.executeWithoutResult(status -> {
        repository.lock();
        List<SigningKey> present = repository.findAllNewestFirst();
        if (successorDue(present)) {
          Instant now = clock.instant();
          Instant signsFrom = present.isEmpty() ? now : now.plus(properties.keyLead());
          repository.save(new SigningKey(fresh, encryption, now, signsFrom));
          log.info("made signing key {}", fresh.getKeyID());
        }
      });
    }
    List<SigningKey> keys = repository.findAllNewestFirst();
    SigningKey signing = signing(keys);
    Instant outlived = clock.instant().minus(properties.keyOverlap());
    for (SigningKey key : keys) {
      if (key.signsFrom().isBefore(signing.signsFrom()) && signing.signsFrom().isBefore(outlived)) {
        repository.deleteByKeyId(key.getId());
      }
    }
    return new PublishedKeys(
        keys.stream().map(key -> key.key(encryption)).toList(), signing.getId());
  }

  private boolean successorDue(List<SigningKey> keys) {
    return keys.isEmpty()
        || !keys.getFirst().createdAt().plus(properties.keyRotation()).isAfter(clock.instant());
  }

  /** The newest whose time has come; the oldest while the clocks of instances differ. */
  private SigningKey signing(List<SigningKey> newestFirst) {
    Instant now = clock.instant();
    return newestFirst.stream()
        .filter(key -> !key.signsFrom().isAfter(now))
        .findFirst()
        .orElseGet(newestFirst::getLast);
  }

  private JWK generate() {
    try {
      return new RSAKeyGenerator(RSA_BITS)
          .keyID(ids.next().toString())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .generate();
    } catch (JOSEException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
