package io.crewcall.media.processing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.crewcall.media.asset.AssetProcessingService;
import io.crewcall.media.asset.AssetProcessingService.Upload;
import io.crewcall.media.asset.ProcessedFile;
import io.crewcall.media.asset.Variant;
import io.crewcall.media.processing.ImageDecoder.UnreadableImageException;
import io.crewcall.media.transcoding.TranscodedVideo;
import io.crewcall.media.transcoding.TranscodedVideo.Size;
import io.crewcall.media.transcoding.VideoTranscoder;
import io.crewcall.media.video.UnusableVideoException;
import io.crewcall.media.video.VideoFile;
import io.crewcall.media.workfolder.WorkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Makes of a video what browsers play. Of a delivery the file itself stays as well: pictures and
 * sound bit by bit, what it says beside them written over. Without ffmpeg that is all there is.
 */
@Component
class VideoProcessing {
  private static final String MP4 = "video/mp4";

  private final AssetProcessingService assets;
  private final VideoTranscoder transcoder;
  private final PictureProcessing pictures;
  private final VariantStore variants;
  private final WorkFolder folder;

  VideoProcessing(
      AssetProcessingService assets,
      VideoTranscoder transcoder,
      PictureProcessing pictures,
      VariantStore variants,
      WorkFolder folder) {
    this.assets = assets;
    this.transcoder = transcoder;
    this.pictures = pictures;
    this.variants = variants;
    this.folder = folder;
  }

  ProcessedFile process(Upload upload, Path file)
      throws IOException, InterruptedException, UnreadableImageException, UnusableVideoException {
    VideoFile structure = VideoFile.of(file);
    if (!structure.canBe(upload.declaredType())) {
      throw UnusableVideoException.noVideo();
    }
    structure.clean(file);
    if (!transcoder.available()) {
      Variant original = variants.putOriginal(upload, file, null, null);
      return ProcessedFile.still(List.of(original), original.size(), null, null);
    }
    Path made = folder.folder();
    try {
      return store(
          upload,
          file,
          transcoder.transcode(
              file, structure.type(), made, percent -> assets.progress(upload.assetId(), percent)));
    } finally {
      FileSystemUtils.deleteRecursively(made);
    }
  }

  private ProcessedFile store(Upload upload, Path file, TranscodedVideo video)
      throws IOException, InterruptedException, UnreadableImageException {
    List<Variant> all = new ArrayList<>(pictures.poster(upload, video.poster()));
    Size single = video.video();
    Variant best =
        variants.put(
            upload, "video", "video.mp4", single.file(), MP4, single.width(), single.height());
    all.add(best);
    all.addAll(stream(upload, video.streams()));
    if (upload.keepsOriginal()) {
      best = variants.putOriginal(upload, file, video.width(), video.height());
      all.add(best);
    }
    return new ProcessedFile(
        all, best.size(), video.width(), video.height(), video.duration(), List.of());
  }

  /** The playlist of all sizes, and what it leads to. */
  private List<Variant> stream(Upload upload, List<Size> sizes) throws IOException {
    List<Variant> all = new ArrayList<>();
    StreamPlaylist playlist = new StreamPlaylist();
    for (Size size : sizes) {
      Variant file =
          variants.put(
              upload, size.name(), size.name(), size.file(), MP4, size.width(), size.height());
      String name = size.name().replace(".mp4", ".m3u8");
      Variant parts =
          variants.put(
              upload,
              name,
              name,
              StreamPlaylist.parts(size.playlist(), file).getBytes(UTF_8),
              Variant.PLAYLIST,
              size.width(),
              size.height());
      playlist.add(size, parts);
      all.add(file);
      all.add(parts);
    }
    Size largest = sizes.getLast();
    all.addFirst(
        variants.put(
            upload,
            "hls",
            "hls.m3u8",
            playlist.text().getBytes(UTF_8),
            Variant.PLAYLIST,
            largest.width(),
            largest.height()));
    return all;
  }
}
