package io.crewcall.media.asset;

import io.crewcall.media.store.ObjectStore;
import org.springframework.stereotype.Component;

/** Where variants are to be had by whoever may see their asset, for a short while. */
@Component
class VariantLinks {
  private final ObjectStore store;
  private final PlaylistService playlists;

  VariantLinks(ObjectStore store, PlaylistService playlists) {
    this.store = store;
    this.playlists = playlists;
  }

  String of(Asset asset, Variant variant) {
    return variant.kind() == Variant.Kind.HLS
        ? playlists.address(asset, variant)
        : store.link(variant.objectKey());
  }
}
