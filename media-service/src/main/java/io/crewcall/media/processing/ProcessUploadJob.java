package io.crewcall.media.processing;

import io.crewcall.media.asset.AssetProcessingService;
import io.crewcall.media.asset.AssetProcessingService.Upload;
import io.crewcall.media.asset.ProcessedFile;
import io.crewcall.media.processing.ImageDecoder.UnreadableImageException;
import io.crewcall.media.store.ObjectStore;
import io.crewcall.media.store.StoreUnavailableException;
import io.crewcall.media.video.UnusableVideoException;
import io.crewcall.media.workfolder.WorkFolder;
import io.crewcall.platform.jobs.PostponedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at a completed upload, makes of it what others may see, and makes the asset ready. No
 * database transaction is open meanwhile, and doing it twice is harmless.
 */
@Component
class ProcessUploadJob {
  private static final Logger log = LoggerFactory.getLogger(ProcessUploadJob.class);

  private final AssetProcessingService assets;
  private final ObjectStore store;
  private final WorkFolder folder;
  private final PictureProcessing pictures;
  private final VideoProcessing videos;
  private final AudioProcessing sounds;

  ProcessUploadJob(
      AssetProcessingService assets,
      ObjectStore store,
      WorkFolder folder,
      PictureProcessing pictures,
      VideoProcessing videos,
      AudioProcessing sounds) {
    this.assets = assets;
    this.store = store;
    this.folder = folder;
    this.pictures = pictures;
    this.videos = videos;
    this.sounds = sounds;
  }

  /** As a job: what is not the upload's fault does not count. */
  void run(UUID id) throws InterruptedException {
    try {
      process(id);
    } catch (StoreUnavailableException away) {
      log.warn("upload {} waits for the object store: {}", id, String.valueOf(away.getCause()));
      throw new PostponedException(Duration.ofSeconds(3));
    } catch (IOException disk) {
      log.error("upload {} waits: local disk", id, disk);
      throw new PostponedException(Duration.ofSeconds(30));
    }
  }

  /** Processes this upload, whoever else may be at it. */
  void process(UUID id) throws IOException, InterruptedException {
    Optional<Upload> found = assets.upload(id);
    if (found.isEmpty()) {
      return;
    }
    Upload upload = found.get();
    // A copy: the upload itself can be replaced for as long as its form is good.
    Path file = folder.file();
    try {
      if (store.download(upload.key(), file)) {
        assets.ready(id, processed(upload, file));
      } else {
        assets.returnToOwner(id);
      }
    } catch (UnreadableImageException unreadable) {
      assets.fail(id, unreadable.code());
    } catch (UnusableVideoException unusable) {
      assets.fail(id, unusable.code());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private ProcessedFile processed(Upload upload, Path file)
      throws IOException, InterruptedException, UnreadableImageException, UnusableVideoException {
    String type = upload.declaredType();
    if (type.startsWith("image/")) {
      return pictures.process(upload, file);
    }
    return type.startsWith("audio/") ? sounds.process(upload, file) : videos.process(upload, file);
  }
}
