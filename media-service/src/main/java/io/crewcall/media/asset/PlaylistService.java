package io.crewcall.media.asset;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.crewcall.contracts.media.AssetState.Status;
import io.crewcall.media.store.ObjectStore;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Playlists of streams that not everybody may see. Who may gets an address with a signed pass,
 * which players can use as it is; the parts of the stream are links of the store that expire.
 */
@Service
public class PlaylistService {
  /** Where they are to be had, followed by a pass and the name of the playlist. */
  public static final String ADDRESS = "/api/v1/media/playlists";

  private static final String PASSES = "playlists";
  private static final Duration LIFE = Duration.ofMinutes(15);

  /** As the stored playlists, which everybody can use once it is public, name their parts. */
  private static final Pattern PART =
      Pattern.compile("\\.\\./[0-9a-f]{64}/(hls-\\d+\\.(?:mp4|m3u8))");

  private final AssetRepository assets;
  private final ObjectStore store;
  private final Cursors passes;
  private final Clock clock;
  private final TransactionOperations transactions;

  PlaylistService(
      AssetRepository assets,
      ObjectStore store,
      Cursors passes,
      Clock clock,
      TransactionOperations transactions) {
    this.assets = assets;
    this.store = store;
    this.passes = passes;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** For somebody who may see the asset: good for longer than it takes to look at it. */
  String address(Asset asset, Variant variant) {
    Instant expires = clock.instant().plus(life(asset));
    String pass = passes.encode(PASSES, asset.id(), expires.getEpochSecond());
    return ADDRESS + "/" + pass + "/" + variant.name();
  }

  private static Duration life(Asset asset) {
    return LIFE.plus(Objects.requireNonNullElse(asset.duration(), Duration.ZERO).multipliedBy(2));
  }

  /**
   * A playlist for the holder of a pass.
   *
   * @return nothing when the pass is not good (any more), or there is no such playlist
   * @throws io.crewcall.media.store.StoreUnavailableException when the store does not answer
   */
  public Optional<String> find(String pass, String name) {
    return opened(pass)
        .flatMap(id -> Objects.requireNonNull(transactions.execute(status -> ready(id))))
        .flatMap(stream ->
            Optional.ofNullable(stream.variants().get(name))
                .filter(variant -> variant.kind() == Variant.Kind.HLS)
                .map(playlist ->
                    PART.matcher(text(playlist)).replaceAll(part -> part(stream, part))));
  }

  private record Stream(Map<String, Variant> variants, Duration life) {}

  private Optional<Stream> ready(UUID id) {
    return assets
        .findById(id)
        .filter(asset -> asset.status() == Status.READY)
        .map(asset ->
            new Stream(
                asset.variants().stream()
                    .collect(Collectors.toMap(Variant::name, Function.identity())),
                life(asset)));
  }

  private String part(Stream stream, MatchResult part) {
    Variant variant = stream.variants().get(part.group(1));
    if (variant == null || variant.kind() == Variant.Kind.HLS) {
      return part.group(1);
    }
    return java.util.regex.Matcher.quoteReplacement(store.link(variant.objectKey(), stream.life()));
  }

  private String text(Variant playlist) {
    try (InputStream in = store.open(playlist.objectKey(), 0, playlist.size())) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Optional<UUID> opened(String pass) {
    try {
      List<String> values = passes.decode(PASSES, pass, 2).orElseThrow();
      Instant expires = Instant.ofEpochSecond(Long.parseLong(values.get(1)));
      return clock.instant().isBefore(expires)
          ? Optional.of(UUID.fromString(values.getFirst()))
          : Optional.empty();
    } catch (ProblemException forged) {
      return Optional.empty();
    }
  }
}
