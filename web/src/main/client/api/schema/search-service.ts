// Generated from docs/openapi/search-service.json: ./mvnw -pl web test -Dtest=ApiTypesTest -Dapi.update=true

export interface CreatorHit {
  avatarUrl?: string | null;
  categories: string[];
  city?: string | null;
  displayName: string;
  engagementRate?: number | null;
  followers?: number | null;
  handle: string;
  headline?: string | null;
  languages: string[];
  offers?: Offer[] | null;
  platforms: string[];
  priceFrom?: Money | null;
  rating?: number | null;
  responseRate?: number | null;
  reviewCount?: number | null;
  roles: string[];
  skills: string[];
  successScore?: number | null;
  userId: string;
}

export interface CreatorMatch {
  creator: CreatorHit;
  reasons: Reason[];
}

export interface CreatorMatchPage {
  explanation?: Explanation | null;
  items: CreatorMatch[];
  nextCursor?: string | null;
  total: number;
}

export interface CreatorPage {
  facets: Record<string, Value[]>;
  items: CreatorHit[];
  nextCursor?: string | null;
  total: number;
  understood: Understood[];
}

export interface Explanation {
  code: "NOTHING_KNOWN" | "NOTHING_OPEN" | "NO_FREE_SLOT" | "NOBODY_FITS";
  text: string;
}

export interface FieldProblem {
  code: string;
  field: string;
  message: string;
}

export interface GigHit {
  brandId?: string | null;
  campaignId?: string | null;
  city?: string | null;
  creatorId: string;
  deadline: string;
  description: string;
  id: string;
  publishedAt?: string | null;
  remote: boolean;
  roles: RoleState[];
  title: string;
  type: "CREW_HIRE" | "PROMOTION" | "COLLAB";
}

export interface GigMatch {
  gig: GigHit;
  reasons: Reason[];
}

export interface GigMatchPage {
  explanation?: Explanation | null;
  items: GigMatch[];
  nextCursor?: string | null;
  total: number;
}

export interface GigPage {
  facets: Record<string, Value[]>;
  items: GigHit[];
  nextCursor?: string | null;
  total: number;
  understood: Understood[];
}

export interface Money {
  amount: number;
  currency: string;
}

export interface Offer {
  deliveryDays?: number | null;
  offerId: string;
  per: string;
  priceFrom: Money;
  skillTags: string[];
  title: string;
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

export interface Reason {
  code: "PROFESSION" | "SKILLS" | "CITY" | "REMOTE" | "BUDGET";
  text: string;
  values: string[];
}

export interface RoleState {
  budgetPerSlot: Money;
  filled: number;
  gigRoleId: string;
  profession: string;
  skillTags: string[];
  slots: number;
}

export interface Understood {
  corrected: boolean;
  kind: "SKILL" | "PROFESSION" | "CATEGORY" | "CITY" | "LANGUAGE" | "PLATFORM" | "PRICE" | "FOLLOWERS" | "RATING" | "ENGAGEMENT" | "AVAILABILITY" | "TEXT";
  least?: number | null;
  meanings: UnderstoodMeaning[];
  most?: number | null;
  order?: "MORE" | "LESS" | null;
  relaxed: boolean;
  words: string;
}

export interface UnderstoodMeaning {
  code: string;
  kind: "SKILL" | "PROFESSION" | "CATEGORY" | "CITY" | "LANGUAGE" | "PLATFORM" | "PRICE" | "FOLLOWERS" | "RATING" | "ENGAGEMENT" | "AVAILABILITY" | "TEXT";
  label: string;
}

export interface Value {
  count: number;
  value: string;
}

export interface Operations {
  "GET /api/v1/search/creators": {
    path: {};
    query: { q?: string; verbatim?: string[]; role?: string[]; skill?: string[]; category?: string[]; city?: string[]; platform?: string[]; language?: string[]; minFollowers?: number; maxFollowers?: number; minEngagement?: number; maxPrice?: number; currency?: string; minRating?: number; limit?: number; cursor?: string };
    body: undefined;
    answer: CreatorPage;
  };
  "GET /api/v1/search/creators/matches": {
    path: {};
    query: { gigId: string; limit?: number; cursor?: string };
    body: undefined;
    answer: CreatorMatchPage;
  };
  "GET /api/v1/search/gigs": {
    path: {};
    query: { q?: string; verbatim?: string[]; type?: ("CREW_HIRE" | "PROMOTION" | "COLLAB")[]; profession?: string[]; skill?: string[]; city?: string[]; remote?: boolean; minBudget?: number; currency?: string; limit?: number; cursor?: string };
    body: undefined;
    answer: GigPage;
  };
  "GET /api/v1/search/gigs/matches": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: GigMatchPage;
  };
}
