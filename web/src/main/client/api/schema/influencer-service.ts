// Generated from docs/openapi/influencer-service.json: ./mvnw -pl web test -Dtest=ApiTypesTest -Dapi.update=true

export interface AccountBody {
  followers: number;
  handle: string;
  platform: "INSTAGRAM" | "YOUTUBE";
  reach?: number | null;
}

export interface Category {
  id: string;
  name: string;
  parentId?: string | null;
}

export interface CategoryChange {
  change: ChangeCategories;
  changedAt: string;
  changedBy: string;
  id: string;
  version: number;
}

export interface CategoryChangeEntry {
  aliases?: string[] | null;
  evenIfUsed?: boolean | null;
  id: string;
  name: string;
  parentId?: string | null;
  position?: number | null;
  retired?: boolean | null;
}

export interface CategoryList {
  items: Category[];
  nextCursor?: string | null;
  version: number;
}

export interface ChangeCategories {
  categories: CategoryChangeEntry[];
  note?: string | null;
}

export interface Connect {
  code: string;
  state: string;
}

export interface CorrectPost {
  comments?: number | null;
  likes?: number | null;
  reach?: number | null;
  saves?: number | null;
  shares?: number | null;
  sponsored?: boolean | null;
  views?: number | null;
}

export interface Days {
  from: string;
  to: string;
}

export interface Departure {
  authorizationUri: string;
  expiresAt: string;
}

export interface EngagementRates {
  byFollowers: Figure;
  byViews: Figure;
}

export interface FieldProblem {
  code: string;
  field: string;
  message: string;
}

export interface Figure {
  asOf: string;
  basis: string;
  formulaVersion: number;
  n: number;
  value?: number | null;
  window: string;
}

export interface FollowerReading {
  basis: "SELF_DECLARED" | "PLATFORM";
  followers: number;
  platform: "INSTAGRAM" | "YOUTUBE";
  reach?: number | null;
  recordedAt: string;
}

export interface InfluencerAccount {
  followers: number;
  handle: string;
  platform: "INSTAGRAM" | "YOUTUBE";
  reach?: number | null;
  verifiedAt?: string | null;
}

export interface InfluencerEngagement {
  organic: EngagementRates;
  overall: EngagementRates;
  platforms: PlatformEngagementRates[];
  posts: PostEvidence[];
  sponsored: EngagementRates;
}

export interface InfluencerProfile {
  accounts: InfluencerAccount[];
  categories: string[];
  createdAt: string;
  engagementRate: Figure;
  engagementRateByViews: Figure;
  figuresAsOf?: string | null;
  headline?: string | null;
  hiddenBecause?: "ACCOUNT_CLOSED" | "ROLE_GIVEN_UP" | null;
  owner?: InfluencerProfileOwner | null;
  platform: "INSTAGRAM" | "YOUTUBE" | "BOTH";
  rateCard: RateCardEntry[];
  rating?: Rating | null;
  reels: Reel[];
  responseHours?: number | null;
  successScore?: number | null;
  unavailable: Days[];
  updatedAt: string;
  userId: string;
  visible: boolean;
}

export interface InfluencerProfileEdit {
  accounts: AccountBody[];
  categories?: string[] | null;
  headline?: string | null;
  platform: "INSTAGRAM" | "YOUTUBE" | "BOTH";
  rateCard?: RateBody[] | null;
  visible?: boolean | null;
}

export interface InfluencerProfileEditPatch {
  accounts?: AccountBody[];
  categories?: string[] | null;
  headline?: string | null;
  platform?: "INSTAGRAM" | "YOUTUBE" | "BOTH";
  rateCard?: RateBody[] | null;
  visible?: boolean | null;
}

export interface InfluencerProfileOwner {
  avatarUrl?: string | null;
  city?: string | null;
  displayName: string;
  handle: string;
}

export interface InfluencerProfiles {
  items: InfluencerProfile[];
}

export interface Money {
  amount: number;
  currency: string;
}

export interface PageCategoryChange {
  items: CategoryChange[];
  nextCursor?: string | null;
}

export interface PageFollowerReading {
  items: FollowerReading[];
  nextCursor?: string | null;
}

export interface PagePost {
  items: Post[];
  nextCursor?: string | null;
}

export interface PlatformConnection {
  createdAt: string;
  nextSyncAt: string;
  platform: "INSTAGRAM" | "YOUTUBE";
  problem?: string | null;
  status: "CONNECTING" | "CONNECTED" | "REFUSED";
  syncedAt?: string | null;
}

export interface PlatformConnections {
  items: PlatformConnection[];
  nextCursor?: string | null;
}

export interface PlatformEngagementRates {
  byFollowers: Figure;
  byViews: Figure;
  platform: "INSTAGRAM" | "YOUTUBE";
}

export interface Post {
  basis: "SELF_DECLARED" | "PLATFORM";
  comments?: number | null;
  followersAtPublication: number;
  id: string;
  likes?: number | null;
  platform: "INSTAGRAM" | "YOUTUBE";
  publishedAt: string;
  reach?: number | null;
  recordedAt: string;
  saves?: number | null;
  shares?: number | null;
  sponsored: boolean;
  userId: string;
  views?: number | null;
}

export interface PostEvidence {
  basis: "SELF_DECLARED" | "PLATFORM";
  byFollowers?: number | null;
  byViews?: number | null;
  comments?: number | null;
  followersAtPublication: number;
  leftOutOfByFollowers?: "TOO_YOUNG" | "LIKES_HIDDEN" | "COMMENTS_OFF" | "NO_FOLLOWERS" | "NOT_A_VIDEO" | "NO_VIEWS" | "SHARES_MISSING" | "BEYOND_TWELVE" | "OUT_OF_WINDOW" | null;
  leftOutOfByViews?: "TOO_YOUNG" | "LIKES_HIDDEN" | "COMMENTS_OFF" | "NO_FOLLOWERS" | "NOT_A_VIDEO" | "NO_VIEWS" | "SHARES_MISSING" | "BEYOND_TWELVE" | "OUT_OF_WINDOW" | null;
  likes?: number | null;
  platform: "INSTAGRAM" | "YOUTUBE";
  postId: string;
  publishedAt: string;
  shares?: number | null;
  sponsored: boolean;
  views?: number | null;
}

export interface PostRefusal {
  code: string;
  detail: string;
  errors: FieldProblem[];
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

export interface PublicVariant {
  contentType: string;
  height?: number | null;
  name: string;
  path: string;
  width?: number | null;
}

export interface RateBody {
  deliverable: "REEL" | "STORY" | "POST" | "VIDEO";
  price: Money;
}

export interface RateCardEntry {
  deliverable: "REEL" | "STORY" | "POST" | "VIDEO";
  price: Money;
}

export interface Rating {
  count: number;
  value: number;
}

export interface RecordPost {
  comments?: number | null;
  likes?: number | null;
  platform: "INSTAGRAM" | "YOUTUBE";
  publishedAt: string;
  reach?: number | null;
  saves?: number | null;
  shares?: number | null;
  sponsored?: boolean | null;
  views?: number | null;
}

export interface RecordPostResult {
  id?: string | null;
  index: number;
  problem?: PostRefusal | null;
  status: number;
}

export interface RecordPostResults {
  results: RecordPostResult[];
}

export interface RecordPosts {
  posts: RecordPost[];
}

export interface Reel {
  contentType?: string | null;
  mediaId: string;
  pinned: boolean;
  variants: PublicVariant[];
}

export interface ReelItem {
  mediaId: string;
  pinned?: boolean | null;
}

export interface ReelList {
  items: Reel[];
}

export interface ReplaceReels {
  items: ReelItem[];
}

export interface ReplaceUnavailability {
  daysOff?: ("MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY")[] | null;
  intervals: UnavailableInterval[];
  timeZone?: string | null;
}

export interface Report {
  corrected: number;
  recorded: number;
  refused: number;
  rows: RowReport[];
  unchanged: number;
}

export interface RequestConnection {
  platform: "INSTAGRAM" | "YOUTUBE";
}

export interface RowReport {
  errors: FieldProblem[];
  id?: string | null;
  line: number;
  outcome: "RECORDED" | "CORRECTED" | "UNCHANGED" | "REFUSED";
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

export interface Operations {
  "GET /api/v1/categories": {
    path: {};
    query: {};
    body: undefined;
    answer: CategoryList;
  };
  "GET /api/v1/categories/changes": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageCategoryChange;
  };
  "POST /api/v1/categories/changes": {
    path: {};
    query: {};
    body: ChangeCategories;
    answer: CategoryChange;
  };
  "GET /api/v1/categories/changes/{changeId}": {
    path: { changeId: string };
    query: {};
    body: undefined;
    answer: CategoryChange;
  };
  "GET /api/v1/influencers": {
    path: {};
    query: { ids: string[] };
    body: undefined;
    answer: InfluencerProfiles;
  };
  "GET /api/v1/influencers/me": {
    path: {};
    query: {};
    body: undefined;
    answer: InfluencerProfile;
  };
  "PATCH /api/v1/influencers/me": {
    path: {};
    query: {};
    body: InfluencerProfileEditPatch;
    answer: InfluencerProfile;
  };
  "PUT /api/v1/influencers/me": {
    path: {};
    query: {};
    body: InfluencerProfileEdit;
    answer: InfluencerProfile;
  };
  "POST /api/v1/influencers/me/connection-requests": {
    path: {};
    query: {};
    body: RequestConnection;
    answer: Departure;
  };
  "GET /api/v1/influencers/me/connections": {
    path: {};
    query: {};
    body: undefined;
    answer: PlatformConnections;
  };
  "POST /api/v1/influencers/me/connections": {
    path: {};
    query: {};
    body: Connect;
    answer: PlatformConnection;
  };
  "DELETE /api/v1/influencers/me/connections/{platform}": {
    path: { platform: "INSTAGRAM" | "YOUTUBE" };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/influencers/me/connections/{platform}": {
    path: { platform: "INSTAGRAM" | "YOUTUBE" };
    query: {};
    body: undefined;
    answer: PlatformConnection;
  };
  "POST /api/v1/influencers/me/connections/{platform}/sync": {
    path: { platform: "INSTAGRAM" | "YOUTUBE" };
    query: {};
    body: undefined;
    answer: PlatformConnection;
  };
  "GET /api/v1/influencers/me/posts": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PagePost;
  };
  "POST /api/v1/influencers/me/posts": {
    path: {};
    query: {};
    body: RecordPost;
    answer: Post;
  };
  "POST /api/v1/influencers/me/posts/bulk": {
    path: {};
    query: {};
    body: RecordPosts;
    answer: RecordPostResults;
  };
  "POST /api/v1/influencers/me/posts/import": {
    path: {};
    query: {};
    body: undefined;
    answer: Report;
  };
  "DELETE /api/v1/influencers/me/posts/{postId}": {
    path: { postId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "PUT /api/v1/influencers/me/posts/{postId}": {
    path: { postId: string };
    query: {};
    body: CorrectPost;
    answer: Post;
  };
  "PUT /api/v1/influencers/me/reels": {
    path: {};
    query: {};
    body: ReplaceReels;
    answer: ReelList;
  };
  "GET /api/v1/influencers/me/unavailability": {
    path: {};
    query: {};
    body: undefined;
    answer: Unavailability;
  };
  "PUT /api/v1/influencers/me/unavailability": {
    path: {};
    query: {};
    body: ReplaceUnavailability;
    answer: Unavailability;
  };
  "GET /api/v1/influencers/{userId}": {
    path: { userId: string };
    query: {};
    body: undefined;
    answer: InfluencerProfile;
  };
  "GET /api/v1/influencers/{userId}/engagement": {
    path: { userId: string };
    query: {};
    body: undefined;
    answer: InfluencerEngagement;
  };
  "GET /api/v1/influencers/{userId}/follower-history": {
    path: { userId: string };
    query: { platform: "INSTAGRAM" | "YOUTUBE"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageFollowerReading;
  };
  "GET /api/v1/influencers/{userId}/posts": {
    path: { userId: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PagePost;
  };
  "GET /api/v1/influencers/{userId}/posts/{postId}": {
    path: { userId: string; postId: string };
    query: {};
    body: undefined;
    answer: Post;
  };
  "GET /api/v1/influencers/{userId}/unavailability": {
    path: { userId: string };
    query: {};
    body: undefined;
    answer: Unavailability;
  };
}
