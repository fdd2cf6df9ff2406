// Generated from docs/openapi/analytics-service.json: ./mvnw -pl web test -Dtest=ApiTypesTest -Dapi.update=true

export interface BadgeDefinition {
  badge: "RELIABLE" | "PUNCTUAL" | "TOP_RATED" | "RESPONSIVE" | "DECISIVE" | "VALUED_HIRER";
  from: number;
  least: number;
  metric: string;
  title: string;
  words: string;
}

export interface BadgeDefinitionsResponse {
  items: BadgeDefinition[];
  neededWeeks: number;
  weeks: number;
}

export interface BadgeResponse {
  badge: "RELIABLE" | "PUNCTUAL" | "TOP_RATED" | "RESPONSIVE" | "DECISIVE" | "VALUED_HIRER";
  title: string;
  words: string;
}

export interface CurrencyAmount {
  amount: Money;
  months: MonthlyAmount[];
  n: number;
}

export interface EvidenceItem {
  at: string;
  counted: boolean;
  eventId: string;
  factId: string;
  group?: string | null;
  kind: "GIG" | "APPLICATION" | "INVITATION" | "ENGAGEMENT" | "REVIEW" | "USER" | "INFLUENCER_PROFILE" | "CREATIVE_PROFILE" | "PROFILE_VIEWS";
  link?: string | null;
  reason?: "ZERO_FEE" | "SELF_DEALING" | "NOT_PUBLISHED" | "NOT_ENDED" | "NOT_COMPLETED" | "NOTHING_AWARDED" | "NOT_DELIVERED" | "NO_DUE_DATE" | "NO_HOURS" | "MUTUAL" | "HIRER_FAULT" | "NO_FAULT" | "PENDING" | "WITHDRAWN_BY_SENDER" | "ENDED_TOO_SOON" | "AWAY" | "WITHDRAWN" | "UNDECIDED" | "CLOSED" | "NOT_VISIBLE" | "OUTSIDE_WINDOW" | "NEWER_ONES_COUNT" | "SAME_GIG" | "NO_FIGURE" | null;
  title?: string | null;
  unit?: string | null;
  value?: number | null;
  weight: number;
  words?: string | null;
}

export interface EvidenceMonth {
  count: number;
  counted: boolean;
  month: string;
  reason?: "ZERO_FEE" | "SELF_DEALING" | "NOT_PUBLISHED" | "NOT_ENDED" | "NOT_COMPLETED" | "NOTHING_AWARDED" | "NOT_DELIVERED" | "NO_DUE_DATE" | "NO_HOURS" | "MUTUAL" | "HIRER_FAULT" | "NO_FAULT" | "PENDING" | "WITHDRAWN_BY_SENDER" | "ENDED_TOO_SOON" | "AWAY" | "WITHDRAWN" | "UNDECIDED" | "CLOSED" | "NOT_VISIBLE" | "OUTSIDE_WINDOW" | "NEWER_ONES_COUNT" | "SAME_GIG" | "NO_FIGURE" | null;
  words?: string | null;
}

export interface EvidenceResponse {
  explanation: Explanation;
  figure?: Figure | null;
  items: EvidenceItem[];
  metric: string;
  money?: MoneyFigure | null;
  months: EvidenceMonth[];
  nextCursor?: string | null;
  parameters: Record<string, number>;
  userId: string;
}

export interface Explanation {
  counted: number;
  formula: string;
  leftOut: LeftOutCount[];
  missing?: string | null;
  sentence: string;
  title: string;
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

export interface FunnelResponse {
  from: string;
  side: "APPLICANT" | "HIRER";
  stages: Stage[];
  to: string;
}

export interface LeftOutCount {
  count: number;
  reason: "ZERO_FEE" | "SELF_DEALING" | "NOT_PUBLISHED" | "NOT_ENDED" | "NOT_COMPLETED" | "NOTHING_AWARDED" | "NOT_DELIVERED" | "NO_DUE_DATE" | "NO_HOURS" | "MUTUAL" | "HIRER_FAULT" | "NO_FAULT" | "PENDING" | "WITHDRAWN_BY_SENDER" | "ENDED_TOO_SOON" | "AWAY" | "WITHDRAWN" | "UNDECIDED" | "CLOSED" | "NOT_VISIBLE" | "OUTSIDE_WINDOW" | "NEWER_ONES_COUNT" | "SAME_GIG" | "NO_FIGURE";
  words: string;
}

export interface MetricDefinition {
  formula: string;
  formulaVersion: number;
  metric: string;
  publicFrom?: number | null;
  sentence: string;
  shownFrom: number;
  title: string;
  unit: "COUNT" | "FRACTION" | "STARS" | "SECONDS" | "HOURS" | "MONEY";
}

export interface MetricDefinitionsResponse {
  items: MetricDefinition[];
}

export interface Money {
  amount: number;
  currency: string;
}

export interface MoneyFigure {
  asOf: string;
  basis: string;
  formulaVersion: number;
  n: number;
  value?: CurrencyAmount[] | null;
  window: string;
}

export interface MonthlyAmount {
  amount: Money;
  month: string;
}

export interface OwnBadgeResponse {
  badge: "RELIABLE" | "PUNCTUAL" | "TOP_RATED" | "RESPONSIVE" | "DECISIVE" | "VALUED_HIRER";
  changesOn?: string | null;
  criterion: string;
  holds: boolean;
  metric: string;
  more?: number | null;
  n: number;
  neededWeeks: number;
  status: "AWARDED" | "ENDANGERED" | "IN_REACH" | "OPEN";
  title: string;
  value?: number | null;
  weeks: number;
  words: string;
}

export interface Point {
  amounts: Money[];
  from: string;
  n: number;
  value?: number | null;
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

export interface PublicAnalyticsResponse {
  asOf: string;
  averageBudget: MoneyFigure;
  avgRating: Figure;
  avgRatingAsHirer: Figure;
  badges: BadgeResponse[];
  completionRate: Figure;
  engagementRate: Figure;
  explanations: Record<string, Explanation>;
  gigsCompleted: Figure;
  gigsPosted: Figure;
  gigsWon: Figure;
  hirerDecisionRate: Figure;
  onTimeRate: Figure;
  responseRate: Figure;
  responseTime: Figure;
  reviewCount: Figure;
  reviewCountAsHirer: Figure;
  skillTags: SkillTag[];
  successScore: Figure;
  userId: string;
}

export interface ScorecardResponse {
  asOf: string;
  badges: BadgeResponse[];
  explanations: Record<string, Explanation>;
  metrics: Record<string, Figure>;
  userId: string;
}

export interface Scorecards {
  items: ScorecardResponse[];
}

export interface SeriesResponse {
  asOf: string;
  by: "DAY" | "WEEK" | "MONTH";
  metric: string;
  points: Point[];
  title: string;
}

export interface SkillTag {
  completedGigs: number;
  declared: boolean;
  endorsements: number;
  skill: string;
}

export interface Stage {
  n: number;
  stage: "APPLIED" | "SHORTLISTED" | "OFFERED" | "SELECTED" | "DELIVERED" | "COMPLETED";
}

export interface StepResponse {
  after?: number | null;
  before?: number | null;
  effect: number;
  metric: string;
  step: "COMPLETE_FOR_NEW_CLIENT" | "COMPLETE" | "DELIVER_ON_TIME" | "ANSWER" | "DECIDE" | "GOOD_REVIEW";
  title: string;
  words: string;
}

export interface StepsResponse {
  asOf: string;
  items: StepResponse[];
  userId: string;
}

export interface UserAnalyticsResponse {
  asOf: string;
  averageBudget: MoneyFigure;
  averageFee: MoneyFigure;
  avgRating: Figure;
  avgRatingAsHirer: Figure;
  badges: OwnBadgeResponse[];
  completionRate: Figure;
  earnings: MoneyFigure;
  engagementRate: Figure;
  explanations: Record<string, Explanation>;
  gigsApplied: Figure;
  gigsCompleted: Figure;
  gigsPosted: Figure;
  gigsWon: Figure;
  hirerDecisionRate: Figure;
  hours: Figure;
  onTimeRate: Figure;
  profileViews: Figure;
  responseRate: Figure;
  responseTime: Figure;
  reviewCount: Figure;
  reviewCountAsHirer: Figure;
  skillTags: SkillTag[];
  successScore: Figure;
  userId: string;
}

export interface Operations {
  "GET /api/v1/analytics/badges": {
    path: {};
    query: {};
    body: undefined;
    answer: BadgeDefinitionsResponse;
  };
  "GET /api/v1/analytics/metrics": {
    path: {};
    query: {};
    body: undefined;
    answer: MetricDefinitionsResponse;
  };
  "GET /api/v1/analytics/users/me": {
    path: {};
    query: {};
    body: undefined;
    answer: UserAnalyticsResponse;
  };
  "GET /api/v1/analytics/users/me/funnel": {
    path: {};
    query: { side?: "APPLICANT" | "HIRER"; from?: string; to?: string };
    body: undefined;
    answer: FunnelResponse;
  };
  "GET /api/v1/analytics/users/me/series": {
    path: {};
    query: { metric: "gigsPosted" | "gigsApplied" | "gigsWon" | "gigsCompleted" | "reviewCount" | "rating" | "reviewCountAsHirer" | "ratingAsHirer" | "responseRate" | "responseTime" | "hirerDecisionRate" | "decisionTime" | "ghostingRate" | "completionRate" | "onTimeRate" | "profileViews" | "hours" | "earnings" | "averageFee" | "averageBudget"; by?: "DAY" | "WEEK" | "MONTH"; from?: string; to?: string };
    body: undefined;
    answer: SeriesResponse;
  };
  "GET /api/v1/analytics/users/me/what-would-raise-it": {
    path: {};
    query: {};
    body: undefined;
    answer: StepsResponse;
  };
  "GET /api/v1/analytics/users/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: PublicAnalyticsResponse;
  };
  "GET /api/v1/scorecards": {
    path: {};
    query: { ids: string[] };
    body: undefined;
    answer: Scorecards;
  };
  "GET /api/v1/scorecards/{userId}": {
    path: { userId: string };
    query: {};
    body: undefined;
    answer: ScorecardResponse;
  };
  "GET /api/v1/scorecards/{userId}/metrics/{metric}/evidence": {
    path: { userId: string; metric: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: EvidenceResponse;
  };
}
