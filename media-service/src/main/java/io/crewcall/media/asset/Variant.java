package io.crewcall.media.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * One form in which an asset can be fetched.
 *
 * @param name {@code thumbnail}, {@code large} or {@code original}
 * @param width in pixels, null when not an image
 */
@Embeddable
public record Variant(
    String name,
    String objectKey,
    String contentType,
    @Nullable Integer width,
    @Nullable Integer height,
    @Column(name = "size_bytes") long size) {}
