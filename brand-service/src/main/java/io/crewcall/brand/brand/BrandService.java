package io.crewcall.brand.brand;

import io.crewcall.brand.creator.Creator;
import io.crewcall.brand.creator.Creators;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.patch.MergePatch;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of brands themselves; those of their teams are in {@link TeamService}. */
@Service
class BrandService {
  private final Brands brands;
  private final Creators creators;
  private final IdGenerator ids;
  private final Clock clock;

  BrandService(Brands brands, Creators creators, IdGenerator ids, Clock clock) {
    this.brands = brands;
    this.creators = creators;
    this.ids = ids;
    this.clock = clock;
  }

  /** A view and the version it shows. */
  record Versioned(BrandView view, long version) {}

  @Transactional
  Versioned create(BrandDetails details, UUID founder) {
    Brand brand = new Brand(ids.next(), details, founder, clock.instant());
    brands.add(brand);
    return view(brand, founder);
  }

  @Transactional(readOnly = true)
  Versioned get(UUID brandId, @Nullable UUID caller) {
    return view(brands.get(brandId), caller);
  }

  @Transactional
  Versioned edit(UUID brandId, UUID caller, IfMatch ifMatch, MergePatch<BrandDetails> patch) {
    Brand brand = brands.getLocked(brandId);
    if (!brand.member(caller).map(Membership::role).map(BrandMembers::mayManage).orElse(false)) {
      throw BrandMembers.roleTooLow().exception();
    }
    ifMatch.check(brand.version());
    brand.edit(patch.applyTo(brand.details()), clock.instant());
    brands.changed("brand.updated", brand);
    return view(brand, caller);
  }

  private Versioned view(Brand brand, @Nullable UUID caller) {
    Optional<MemberRole> role =
        Optional.ofNullable(caller).flatMap(brand::member).map(Membership::role);
    BrandDetails details = brand.details();
    return new Versioned(
        new BrandView(
            brand.id(),
            details.companyName(),
            details.industry(),
            details.website(),
            details.logoUrl(),
            brand.createdAt(),
            brand.updatedAt(),
            role.orElse(null),
            role.isPresent() ? team(brand) : null),
        brand.version());
  }

  private List<MemberView> team(Brand brand) {
    Map<UUID, Membership> members = brand.members();
    Map<UUID, Creator> people = creators.among(members.keySet());
    return members.entrySet().stream()
        .map(member ->
            TeamService.view(member.getKey(), member.getValue(), people.get(member.getKey())))
        .sorted(
            Comparator.comparing(MemberView::role)
                .thenComparing(MemberView::joinedAt)
                .thenComparing(MemberView::userId))
        .toList();
  }
}
