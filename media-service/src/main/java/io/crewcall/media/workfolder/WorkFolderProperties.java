package io.crewcall.media.workfolder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where files are while they are worked on.
 *
 * @param folder that all instances of a machine share; the system's when not given
 */
@ConfigurationProperties("crewcall.media.work")
record WorkFolderProperties(@Nullable Path folder) {}
