// Generated from docs/openapi/creative-service.json: ./mvnw -pl web test -Dtest=ApiTypesTest -Dapi.update=true

export interface Availability {
  days: AvailabilityDay[];
  periods: AvailabilityPeriod[];
  timeZone: string;
}

export interface AvailabilityDay {
  day: string;
  state: "FREE" | "BUSY" | "DAY_OFF" | "UNAVAILABLE" | "TENTATIVE" | "PARTLY";
}

export interface AvailabilityPeriod {
  from: string;
  state: "UNAVAILABLE" | "DAY_OFF" | "BUSY" | "TENTATIVE" | "AVAILABLE";
  to: string;
}

export interface CalendarEntry {
  createdAt: string;
  end: string;
  exceptDays: string[];
  id: string;
  kind: "UNAVAILABLE" | "TENTATIVE" | "AVAILABLE";
  note?: string | null;
  rule?: string | null;
  start: string;
  timeZone: string;
}

export interface CalendarLink {
  path: string;
}

export interface ChangeTaxonomy {
  note?: string | null;
  professions?: ProfessionChange[] | null;
  skills?: SkillChange[] | null;
}

export interface CreativeProfile {
  bio?: string | null;
  city?: string | null;
  createdAt: string;
  dayRate?: Money | null;
  figuresAsOf?: string | null;
  hiddenBecause?: "ACCOUNT_CLOSED" | "ROLE_GIVEN_UP" | null;
  owner?: CreativeProfileOwner | null;
  professions: string[];
  projectRate?: Money | null;
  rating?: Rating | null;
  reels: PortfolioReel[];
  responseHours?: number | null;
  skillTags: string[];
  successScore?: number | null;
  unavailable: Days[];
  updatedAt: string;
  userId: string;
  visible: boolean;
}

export interface CreativeProfileEdit {
  bio?: string | null;
  city?: string | null;
  dayRate?: Money | null;
  professions: string[];
  projectRate?: Money | null;
  skillTags?: string[] | null;
  visible?: boolean | null;
}

export interface CreativeProfileEditPatch {
  bio?: string | null;
  city?: string | null;
  dayRate?: MoneyPatch | null;
  professions?: string[];
  projectRate?: MoneyPatch | null;
  skillTags?: string[] | null;
  visible?: boolean | null;
}

export interface CreativeProfileOwner {
  avatarUrl?: string | null;
  displayName: string;
  handle: string;
}

export interface CreativeProfiles {
  items: CreativeProfile[];
}

export interface CreditedReel {
  contentType?: string | null;
  credit?: string | null;
  credits: ReelCredit[];
  mediaId: string;
  pinned: boolean;
  variants: PublicVariant[];
}

export interface CreditedReels {
  items: CreditedReel[];
  nextCursor?: string | null;
}

export interface Days {
  from: string;
  to: string;
}

export interface EditCalendarEntry {
  end: string;
  exceptDays?: string[] | null;
  kind: "UNAVAILABLE" | "TENTATIVE" | "AVAILABLE";
  note?: string | null;
  rule?: string | null;
  start: string;
  timeZone?: string | null;
}

export interface FieldProblem {
  code: string;
  field: string;
  message: string;
}

export interface GiveCredit {
  note?: string | null;
  profession: string;
  userId: string;
}

export interface Money {
  amount: number;
  currency: string;
}

export interface MoneyPatch {
  amount?: number;
  currency?: string;
}

export interface OfferEdit {
  active?: boolean | null;
  deliveryDays?: number | null;
  description?: string | null;
  packages?: OfferPackageEdit[] | null;
  per: "PROJECT" | "DAY" | "HOUR";
  price: Money;
  revisions?: number | null;
  skillTags?: string[] | null;
  title: string;
}

export interface OfferPackage {
  deliveryDays?: number | null;
  description?: string | null;
  name: string;
  price: Money;
  revisions?: number | null;
}

export interface OfferPackageEdit {
  deliveryDays?: number | null;
  description?: string | null;
  name: string;
  price: Money;
  revisions?: number | null;
}

export interface PageCalendarEntry {
  items: CalendarEntry[];
  nextCursor?: string | null;
}

export interface PageReelCredit {
  items: ReelCredit[];
  nextCursor?: string | null;
}

export interface PageServiceOffer {
  items: ServiceOffer[];
  nextCursor?: string | null;
}

export interface PageSkill {
  items: Skill[];
  nextCursor?: string | null;
}

export interface PageTaxonomyChange {
  items: TaxonomyChange[];
  nextCursor?: string | null;
}

export interface PageUnknownTag {
  items: UnknownTag[];
  nextCursor?: string | null;
}

export interface PortfolioReel {
  contentType?: string | null;
  credit?: string | null;
  mediaId: string;
  pinned: boolean;
  variants: PublicVariant[];
}

export interface PortfolioReelEdit {
  credit?: string | null;
  mediaId: string;
  pinned?: boolean | null;
}

export interface PortfolioReels {
  items: PortfolioReel[];
}

export interface Problem {
  code: string;
  detail: string;
  errors?: FieldProblem[];
  instance?: string;
  requestId: string;
  status: number;
  title: string;
  type: string;
}

export interface Profession {
  code: string;
  name: string;
}

export interface ProfessionChange {
  code: string;
  evenIfUsed?: boolean | null;
  name: string;
  position?: number | null;
  retired?: boolean | null;
}

export interface ProfessionList {
  items: Profession[];
  nextCursor?: string | null;
  version: number;
}

export interface PublicVariant {
  contentType: string;
  height?: number | null;
  name: string;
  path: string;
  width?: number | null;
}

export interface Rating {
  count: number;
  value: number;
}

export interface ReelCredit {
  allowedActions: ("CONFIRM" | "DECLINE")[];
  createdAt: string;
  decidedAt?: string | null;
  displayName?: string | null;
  id: string;
  mediaId: string;
  note?: string | null;
  ownerId: string;
  profession: string;
  status: "PENDING" | "CONFIRMED" | "DECLINED";
  userId: string;
}

export interface ReplacePortfolioReels {
  items: PortfolioReelEdit[];
}

export interface ReplaceUnavailability {
  daysOff?: ("MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY")[] | null;
  intervals: UnavailableInterval[];
  timeZone?: string | null;
}

export interface ServiceOffer {
  active: boolean;
  createdAt: string;
  deliveryDays?: number | null;
  description?: string | null;
  id: string;
  packages: OfferPackage[];
  per: "PROJECT" | "DAY" | "HOUR";
  price: Money;
  revisions?: number | null;
  skillTags: string[];
  title: string;
  userId: string;
}

export interface Skill {
  aliases: string[];
  id: string;
  name: string;
  parentId?: string | null;
  professions: string[];
  replacedBy?: string | null;
  retired: boolean;
}

export interface SkillChange {
  aliases?: string[] | null;
  evenIfUsed?: boolean | null;
  id: string;
  name: string;
  parentId?: string | null;
  professions?: string[] | null;
  replacedBy?: string | null;
  retired?: boolean | null;
}

export interface TaxonomyChange {
  change: ChangeTaxonomy;
  changedAt: string;
  changedBy: string;
  id: string;
  version: number;
}

export interface Unavailability {
  daysOff: ("MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY")[];
  intervals: Days[];
  timeZone: string;
}

export interface UnavailableInterval {
  from: string;
  to: string;
}

export interface UnknownTag {
  tag: string;
  uses: number;
}

export interface Operations {
  "GET /api/v1/creatives": {
    path: {};
    query: { ids: string[] };
    body: undefined;
    answer: CreativeProfiles;
  };
  "GET /api/v1/creatives/calendars/{token}": {
    path: { token: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/creatives/me": {
    path: {};
    query: {};
    body: undefined;
    answer: CreativeProfile;
  };
  "PATCH /api/v1/creatives/me": {
    path: {};
    query: {};
    body: CreativeProfileEditPatch;
    answer: CreativeProfile;
  };
  "PUT /api/v1/creatives/me": {
    path: {};
    query: {};
    body: CreativeProfileEdit;
    answer: CreativeProfile;
  };
  "GET /api/v1/creatives/me/calendar": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageCalendarEntry;
  };
  "POST /api/v1/creatives/me/calendar": {
    path: {};
    query: {};
    body: EditCalendarEntry;
    answer: CalendarEntry;
  };
  "DELETE /api/v1/creatives/me/calendar-link": {
    path: {};
    query: {};
    body: undefined;
    answer: undefined;
  };
  "PUT /api/v1/creatives/me/calendar-link": {
    path: {};
    query: {};
    body: undefined;
    answer: CalendarLink;
  };
  "DELETE /api/v1/creatives/me/calendar/{entryId}": {
    path: { entryId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/creatives/me/calendar/{entryId}": {
    path: { entryId: string };
    query: {};
    body: undefined;
    answer: CalendarEntry;
  };
  "PUT /api/v1/creatives/me/calendar/{entryId}": {
    path: { entryId: string };
    query: {};
    body: EditCalendarEntry;
    answer: CalendarEntry;
  };
  "GET /api/v1/creatives/me/credits": {
    path: {};
    query: { status?: "PENDING" | "CONFIRMED" | "DECLINED"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageReelCredit;
  };
  "POST /api/v1/creatives/me/credits/{creditId}/confirm": {
    path: { creditId: string };
    query: {};
    body: undefined;
    answer: ReelCredit;
  };
  "POST /api/v1/creatives/me/credits/{creditId}/decline": {
    path: { creditId: string };
    query: {};
    body: undefined;
    answer: ReelCredit;
  };
  "GET /api/v1/creatives/me/offers": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageServiceOffer;
  };
  "POST /api/v1/creatives/me/offers": {
    path: {};
    query: {};
    body: OfferEdit;
    answer: ServiceOffer;
  };
  "DELETE /api/v1/creatives/me/offers/{offerId}": {
    path: { offerId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "PUT /api/v1/creatives/me/offers/{offerId}": {
    path: { offerId: string };
    query: {};
    body: OfferEdit;
    answer: ServiceOffer;
  };
  "PUT /api/v1/creatives/me/reels": {
    path: {};
    query: {};
    body: ReplacePortfolioReels;
    answer: PortfolioReels;
  };
  "POST /api/v1/creatives/me/reels/{mediaId}/credits": {
    path: { mediaId: string };
    query: {};
    body: GiveCredit;
    answer: ReelCredit;
  };
  "DELETE /api/v1/creatives/me/reels/{mediaId}/credits/{creditId}": {
    path: { mediaId: string; creditId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/creatives/me/reels/{mediaId}/credits/{creditId}": {
    path: { mediaId: string; creditId: string };
    query: {};
    body: undefined;
    answer: ReelCredit;
  };
  "GET /api/v1/creatives/me/unavailability": {
    path: {};
    query: {};
    body: undefined;
    answer: Unavailability;
  };
  "PUT /api/v1/creatives/me/unavailability": {
    path: {};
    query: {};
    body: ReplaceUnavailability;
    answer: Unavailability;
  };
  "GET /api/v1/creatives/{userId}": {
    path: { userId: string };
    query: {};
    body: undefined;
    answer: CreativeProfile;
  };
  "GET /api/v1/creatives/{userId}/availability": {
    path: { userId: string };
    query: { from?: string; to?: string; zone?: string };
    body: undefined;
    answer: Availability;
  };
  "GET /api/v1/creatives/{userId}/credits": {
    path: { userId: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageReelCredit;
  };
  "GET /api/v1/creatives/{userId}/offers": {
    path: { userId: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageServiceOffer;
  };
  "GET /api/v1/creatives/{userId}/offers/{offerId}": {
    path: { userId: string; offerId: string };
    query: {};
    body: undefined;
    answer: ServiceOffer;
  };
  "GET /api/v1/creatives/{userId}/reels": {
    path: { userId: string };
    query: {};
    body: undefined;
    answer: CreditedReels;
  };
  "GET /api/v1/creatives/{userId}/unavailability": {
    path: { userId: string };
    query: {};
    body: undefined;
    answer: Unavailability;
  };
  "GET /api/v1/professions": {
    path: {};
    query: {};
    body: undefined;
    answer: ProfessionList;
  };
  "GET /api/v1/skills": {
    path: {};
    query: { prefix?: string; limit?: number; cursor?: string };
    body: undefined;
    answer: PageSkill;
  };
  "GET /api/v1/skills/changes": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageTaxonomyChange;
  };
  "POST /api/v1/skills/changes": {
    path: {};
    query: {};
    body: ChangeTaxonomy;
    answer: TaxonomyChange;
  };
  "GET /api/v1/skills/changes/{changeId}": {
    path: { changeId: string };
    query: {};
    body: undefined;
    answer: TaxonomyChange;
  };
  "GET /api/v1/skills/unknown": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageUnknownTag;
  };
  "GET /api/v1/skills/{skillId}": {
    path: { skillId: string };
    query: {};
    body: undefined;
    answer: Skill;
  };
}
