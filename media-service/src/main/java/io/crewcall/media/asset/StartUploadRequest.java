package io.crewcall.media.asset;

import io.crewcall.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * What a client wants to upload.
 *
 * @param filename as people read it, in one line
 * @param size in bytes; the store accepts no more
 */
record StartUploadRequest(
    @NotBlank @Size(max = 200) @Pattern(regexp = OneLine.NAME, message = OneLine.MESSAGE)
        String filename,
    @NotBlank @Size(max = 100) String contentType,
    @NotNull @Positive Long size,
    @NotNull Purpose purpose) {}
