package io.crewcall.brand.hirer;

import io.crewcall.brand.hirer.HirerFigures.BrandRating;
import io.crewcall.brand.hirer.HirerReviewRepository.Counts;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells other rooms what a brand is like as a hirer. */
@Service
public class HirerFiguresService {
  private final HirerReviewRepository reviews;

  HirerFiguresService(HirerReviewRepository reviews) {
    this.reviews = reviews;
  }

  public HirerFigures of(UUID brandId) {
    Counts counts = reviews.count(brandId);
    return new HirerFigures(
        BrandRating.of(counts.getMean(), counts.getReviews()),
        counts.getOpenGigs(),
        counts.getCompleted());
  }
}
