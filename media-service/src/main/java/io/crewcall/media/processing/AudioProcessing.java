package io.crewcall.media.processing;

import io.crewcall.media.asset.AssetProcessingService;
import io.crewcall.media.asset.AssetProcessingService.Upload;
import io.crewcall.media.asset.ProcessedFile;
import io.crewcall.media.asset.Variant;
import io.crewcall.media.transcoding.AudioTranscoder;
import io.crewcall.media.transcoding.AudioTranscoder.TranscodedAudio;
import io.crewcall.media.video.UnusableVideoException;
import io.crewcall.media.workfolder.WorkFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Makes of sound what browsers play and draw; of a delivery the sound as it came stays as well. */
@Component
class AudioProcessing {
  private final AssetProcessingService assets;
  private final AudioTranscoder transcoder;
  private final VariantStore variants;
  private final WorkFolder folder;

  AudioProcessing(
      AssetProcessingService assets,
      AudioTranscoder transcoder,
      VariantStore variants,
      WorkFolder folder) {
    this.assets = assets;
    this.transcoder = transcoder;
    this.variants = variants;
    this.folder = folder;
  }

  ProcessedFile process(Upload upload, Path file)
      throws IOException, InterruptedException, UnusableVideoException {
    String type = upload.declaredType();
    try (InputStream in = Files.newInputStream(file)) {
      if (!ContentTypes.mayBeSound(in.readNBytes(ContentTypes.HEAD), type)) {
        throw UnusableVideoException.noVideo();
      }
    }
    if (!transcoder.available()) {
      throw UnusableVideoException.unavailable();
    }
    Path made = folder.folder();
    try {
      TranscodedAudio audio =
          transcoder.transcode(
              file, type, made, percent -> assets.progress(upload.assetId(), percent));
      List<Variant> all = new ArrayList<>();
      all.add(variants.put(upload, "audio", "audio.m4a", audio.audio(), "audio/mp4", null, null));
      if (upload.keepsOriginal()) {
        all.add(variants.putOriginal(upload, audio.original(), null, null));
      }
      return new ProcessedFile(
          all, all.getLast().size(), null, null, audio.duration(), audio.peaks());
    } catch (UnusableVideoException unusable) {
      throw unusable.ofSound();
    } finally {
      FileSystemUtils.deleteRecursively(made);
    }
  }
}
