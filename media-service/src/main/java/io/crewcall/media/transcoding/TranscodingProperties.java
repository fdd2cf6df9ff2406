package io.crewcall.media.transcoding;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of each run of ffmpeg.
 *
 * @param time until a run is ended
 * @param memory of the process, where the system can bound it
 * @param output how large a file may become
 * @param threads of each decoder and encoder
 */
@ConfigurationProperties("crewcall.media.transcoding")
record TranscodingProperties(
    @DefaultValue("30m") Duration time,
    @DefaultValue("2GB") DataSize memory,
    @DefaultValue("2GB") DataSize output,
    @DefaultValue("2") int threads) {}
