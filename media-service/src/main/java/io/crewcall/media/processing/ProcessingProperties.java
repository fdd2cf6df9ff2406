package io.crewcall.media.processing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of the machine is taken for looking at uploads.
 *
 * @param pictures how many at once; as many as there are processors when 0
 * @param memory of all that is decoded at once; a third of the heap when not given
 */
@ConfigurationProperties("crewcall.media.processing")
record ProcessingProperties(@DefaultValue("0") int pictures, @Nullable DataSize memory) {

  int picturesAtOnce() {
    return pictures > 0 ? pictures : Runtime.getRuntime().availableProcessors();
  }

  long memoryBytes() {
    return memory == null ? Runtime.getRuntime().maxMemory() / 3 : memory.toBytes();
  }
}
