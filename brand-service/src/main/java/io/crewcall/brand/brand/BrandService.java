package io.crewcall.brand.brand;

import static java.util.stream.Collectors.toMap;

import io.crewcall.brand.brand.BrandRepository.Hit;
import io.crewcall.brand.creator.CreatorReplica;
import io.crewcall.brand.creator.CreatorReplicaService;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of brands themselves; those of their teams are in {@link TeamService}. */
@Service
class BrandService {
  private final BrandRepository brands;
  private final CreatorReplicaService creators;
  private final Cursors cursors;
  private final IdGenerator ids;
  private final Clock clock;

  BrandService(
      BrandRepository brands,
      CreatorReplicaService creators,
      Cursors cursors,
      IdGenerator ids,
      Clock clock) {
    this.brands = brands;
    this.creators = creators;
    this.cursors = cursors;
    this.ids = ids;
    this.clock = clock;
  }

  /** A response and the version it shows. */
  record Versioned(BrandResponse body, long version) {}

  @Transactional
  Versioned create(BrandDetails details, UUID founder) {
    Brand brand = brands.save(new Brand(ids.next(), details, founder, clock.instant()));
    return response(brand, founder);
  }

  @Transactional(readOnly = true)
  Versioned get(UUID brandId, @Nullable UUID caller) {
    return response(brands.findById(brandId).orElseThrow(BrandService::notFound), caller);
  }

  /** The brands a person belongs to, newest first; one statement. */
  Page<BrandSummary> mine(UUID userId, PageQuery query) {
    String list = "brands:mine:" + userId;
    List<BrandSummary> rows =
        brands.findPage(userId, cursors.idBefore(list, query), Limit.of(query.limit() + 1));
    return Page.of(rows, query.limit(), last -> cursors.encode(list, last.id()));
  }

  /** These brands in the order asked for; one statement. */
  @Transactional(readOnly = true)
  Page<BrandCard> findAll(Collection<UUID> ids) {
    return new Page<>(cards(ids), null);
  }

  /** Brands by the beginning of their name or of a word in it; two statements. */
  @Transactional(readOnly = true)
  Page<BrandCard> search(String query, PageQuery page) {
    String prefix = NameKeys.key(query);
    String list = "brands:named:" + prefix;
    Optional<List<String>> last = cursors.decode(list, page.cursor(), 2);
    Page<Hit> hits =
        Page.of(
            brands.findByNamePrefix(
                prefix,
                last.map(List::getFirst).orElse(""),
                last.map(values -> UUID.fromString(values.getLast())).orElse(new UUID(0, 0)),
                page.limit() + 1),
            page.limit(),
            hit -> cursors.encode(list, hit.getNameKey(), hit.getBrandId()));
    return new Page<>(
        cards(hits.items().stream().map(Hit::getBrandId).toList()), hits.nextCursor());
  }

  private List<BrandCard> cards(Collection<UUID> ids) {
    Map<UUID, Brand> found =
        brands.findAll(ids).stream().collect(toMap(Brand::id, Function.identity()));
    return ids.stream()
        .distinct()
        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
        .map(BrandCard::of)
        .toList();
  }

  @Transactional
  Versioned edit(UUID brandId, UUID caller, IfMatch ifMatch, MergePatch<BrandDetails> patch) {
    Brand brand = brands.lockById(brandId).orElseThrow(BrandService::notFound);
    if (!brand.role(caller).map(BrandMembershipService::mayManage).orElse(false)) {
      throw BrandMembershipService.roleTooLow().exception();
    }
    ifMatch.check(brand.version());
    brand.edit(patch.applyTo(brand.details()), clock.instant());
    return response(brands.save(brand), caller);
  }

  static ProblemException notFound() {
    return Problem.notFound("BRAND_NOT_FOUND", "There is no such brand.").exception();
  }

  private Versioned response(Brand brand, @Nullable UUID caller) {
    Optional<MemberRole> role = Optional.ofNullable(caller).flatMap(brand::role);
    BrandDetails details = brand.details();
    return new Versioned(
        new BrandResponse(
            brand.id(),
            details.companyName(),
            details.industry(),
            details.website(),
            details.logoUrl(),
            brand.createdAt(),
            brand.updatedAt(),
            role.orElse(null),
            role.isPresent() ? team(brand) : null,
            details.description(),
            details.city(),
            LinkPreview.of(details)),
        brand.version());
  }

  private List<MemberResponse> team(Brand brand) {
    Map<UUID, Membership> members = brand.members();
    Map<UUID, CreatorReplica> people = creators.among(members.keySet());
    return members.entrySet().stream()
        .map(member ->
            MemberResponse.of(member.getKey(), member.getValue(), people.get(member.getKey())))
        .sorted(
            Comparator.comparing(MemberResponse::role)
                .thenComparing(MemberResponse::joinedAt)
                .thenComparing(MemberResponse::userId))
        .toList();
  }
}
