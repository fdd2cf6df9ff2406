package io.crewcall.brand.brand;

import static java.util.stream.Collectors.toMap;

import io.crewcall.brand.brand.BrandRepository.Hit;
import io.crewcall.brand.hirer.HirerFiguresService;
import io.crewcall.contracts.brand.BrandState.MemberRole;
import io.crewcall.platform.etag.IfMatch;
import io.crewcall.platform.id.IdGenerator;
import io.crewcall.platform.page.Cursors;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.patch.MergePatch;
import io.crewcall.platform.problem.Problem;
import io.crewcall.platform.problem.ProblemException;
import io.crewcall.platform.replicas.media.PictureRules;
import io.crewcall.platform.replicas.media.PictureRules.Picture;
import io.crewcall.platform.replicas.person.PersonCard;
import io.crewcall.platform.replicas.person.PersonCards;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The use cases of brands themselves; those of their teams are in {@link TeamService}. */
@Service
class BrandService {
  private final BrandRepository brands;
  private final PersonCards cards;
  private final HirerFiguresService hirers;
  private final PictureRules logos;
  private final Cursors cursors;
  private final TransactionTemplate transaction;
  private final IdGenerator ids;
  private final Clock clock;

  BrandService(
      BrandRepository brands,
      PersonCards cards,
      HirerFiguresService hirers,
      PictureRules logos,
      Cursors cursors,
      TransactionTemplate transaction,
      IdGenerator ids,
      Clock clock) {
    this.brands = brands;
    this.cards = cards;
    this.hirers = hirers;
    this.logos = logos;
    this.cursors = cursors;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** A response and the version it shows. */
  record Versioned(BrandResponse body, long version) {}

  Versioned create(BrandDetails details, UUID founder) {
    List<UUID> owners = List.of(founder);
    logos.await(Picture.NONE, details.logo(), owners);
    return inTransaction(() -> {
      Picture logo = logos.decide(Picture.NONE, details.logo(), owners);
      Brand brand =
          brands.save(new Brand(ids.next(), details.withLogo(logo), founder, clock.instant()));
      return response(brand, founder);
    });
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

  /**
   * Changes what the patch mentions. Waits a moment for a logo that has just been processed, and
   * not in the transaction; there the file is locked before the brand, as where files change.
   */
  Versioned edit(UUID brandId, UUID caller, IfMatch ifMatch, MergePatch<BrandDetails> patch) {
    Picture asked =
        inTransaction(() -> {
          Brand brand = toChange(brands.findById(brandId), caller);
          Picture wanted = patch.applyTo(brand.details()).logo();
          return wanted.equals(brand.details().logo()) ? Picture.NONE : wanted;
        });
    if (asked.mediaId() != null) {
      logos.await(Picture.NONE, asked, managers(brandId));
    }
    return inTransaction(() -> {
      logos.lock(asked);
      Brand brand = toChange(brands.lockById(brandId), caller);
      ifMatch.check(brand.version());
      BrandDetails wanted = patch.applyTo(brand.details());
      Picture logo = logos.decide(brand.details().logo(), wanted.logo(), brand.managers());
      brand.edit(wanted.withLogo(logo), clock.instant());
      return response(brands.save(brand), caller);
    });
  }

  private Set<UUID> managers(UUID brandId) {
    return inTransaction(
        () -> brands.findById(brandId).orElseThrow(BrandService::notFound).managers());
  }

  private static Brand toChange(Optional<Brand> found, UUID caller) {
    Brand brand = found.orElseThrow(BrandService::notFound);
    if (!brand.role(caller).map(BrandMembershipService::mayManage).orElse(false)) {
      throw BrandMembershipService.roleTooLow().exception();
    }
    return brand;
  }

  /** The file of some logo has changed, or is not there any more. */
  @Transactional
  public void logoChanged(UUID mediaId) {
    Picture logo = logos.follow(mediaId);
    for (UUID brandId : brands.findIdsByLogo(mediaId)) {
      brands
          .lockById(brandId)
          .filter(brand -> mediaId.equals(brand.details().logoMediaId()))
          .ifPresent(brand -> {
            brand.showLogo(logo, clock.instant());
            brands.save(brand);
          });
    }
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
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
            LinkPreview.of(details),
            role.isPresent() ? details.logoMediaId() : null,
            hirers.of(brand.id())),
        brand.version());
  }

  private List<MemberResponse> team(Brand brand) {
    Map<UUID, Membership> members = brand.members();
    Map<UUID, PersonCard> people = cards.of(members.keySet());
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
