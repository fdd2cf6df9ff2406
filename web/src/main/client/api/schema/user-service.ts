// Generated from docs/openapi/user-service.json: ./mvnw -pl web test -Dtest=ApiTypesTest -Dapi.update=true

export interface AuditEntry {
  action: string;
  actor: string;
  detail?: string | null;
  happenedAt: string;
  id: string;
  subjectId: string;
}

export interface Away {
  from: string;
  to: string;
}

export interface AwayPeriod {
  from: string;
  id: string;
  to: string;
}

export interface AwayRequest {
  from: string;
  to: string;
}

export interface BlockedUser {
  blockedAt: string;
  displayName: string;
  handle: string;
  userId: string;
}

export interface BlockerList {
  items: ErasureBlocker[];
}

export interface DataExport {
  allowedActions: string[];
  bytes: number;
  completedAt?: string | null;
  expiresAt?: string | null;
  id: string;
  requestedAt: string;
  status: "RUNNING" | "READY" | "FAILED" | "EXPIRED";
  steps: Progress[];
  version: number;
}

export interface Erasure {
  allowedActions: string[];
  blockers: ErasureBlocker[];
  cancelledAt?: string | null;
  completedAt?: string | null;
  dueAt: string;
  id: string;
  requestedAt: string;
  startedAt?: string | null;
  status: "WAITING" | "RUNNING" | "DONE" | "CANCELLED";
  steps: Progress[];
  userId: string;
  version: number;
}

export interface ErasureBlocker {
  code: "ENGAGEMENT_RUNNING" | "BRAND_SHARED";
  id: string;
}

export interface ErasureRequest {
  handle: string;
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

export interface FormerHandle {
  handle: string;
  keptUntil: string;
}

export interface FoundUser {
  avatarUrl?: string | null;
  bio?: string | null;
  city?: string | null;
  country?: string | null;
  createdAt: string;
  displayName: string;
  handle: string;
  id: string;
  languages: string[];
  roles: ("BRAND" | "INFLUENCER" | "CREATIVE" | "ADMIN")[];
}

export interface HandleRequest {
  handle: string;
}

export interface MissingItem {
  code: "EMAIL_VERIFIED" | "AVATAR" | "CITY" | "LANGUAGES" | "ABOUT" | "COMPANY" | "COMPANY_WEBSITE" | "COMPANY_LOGO" | "PLATFORM_ACCOUNT" | "CATEGORIES" | "HEADLINE" | "RATE_CARD" | "MEASURED_POSTS" | "INFLUENCER_REELS" | "INFLUENCER_VISIBLE" | "PROFESSION" | "SKILLS" | "BIO" | "RATES" | "PORTFOLIO" | "CREATIVE_VISIBLE";
  weight: number;
  where: string;
}

export interface Money {
  amount: number;
  currency: string;
}

export interface Notification {
  actor?: NotificationActor | null;
  body: string;
  brand?: NotificationBrand | null;
  createdAt: string;
  dueAt?: string | null;
  id: string;
  person?: PersonCard | null;
  read: boolean;
  readAt?: string | null;
  subject: NotificationSubject;
  title: string;
  type: "INVITED" | "INVITATION_ACCEPTED" | "INVITATION_DECLINED" | "APPLIED" | "APPLICATION_WITHDRAWN" | "SHORTLISTED" | "OFFERED" | "COUNTERED" | "OFFER_ACCEPTED" | "OFFER_DECLINED" | "OFFER_EXPIRED" | "OFFER_WITHDRAWN" | "SELECTED" | "REJECTED" | "APPLICATION_CLOSED" | "DELIVERED" | "CHANGES_REQUESTED" | "APPROVED" | "DUE_DATE_EXTENSION_ASKED" | "DUE_DATE_EXTENDED" | "DUE_DATE_EXTENSION_DECLINED" | "CANCEL_REQUESTED" | "CANCEL_DECLINED" | "CANCELLED" | "DISPUTE_OPENED" | "DISPUTE_RESOLVED" | "DUE_DATE_NEAR" | "GIG_DEADLINE_NEAR" | "REVIEWED" | "REVIEW_REPLIED" | "TESTIMONIAL_ASKED" | "TESTIMONIAL_WRITTEN" | "TESTIMONIAL_PUBLISHED" | "TEAM_INVITED" | "TEAM_JOINED" | "TEAM_INVITATION_DECLINED" | "OWNERSHIP_OFFERED" | "OWNERSHIP_TAKEN" | "ROLES_CHANGED";
}

export interface NotificationActor {
  avatarUrl?: string | null;
  displayName: string;
  handle: string;
  id: string;
}

export interface NotificationBrand {
  companyName: string;
  id: string;
  logoUrl?: string | null;
}

export interface NotificationChanges {
  items: Notification[];
  nextCursor?: string | null;
  nextSince: string;
  removed: string[];
}

export interface NotificationChannels {
  inApp: boolean;
  mail: "OFF" | "DIGEST" | "IMMEDIATE";
  push: boolean;
}

export interface NotificationPreferences {
  digestHour: number;
  fixed: ("INVITED" | "INVITATION_ACCEPTED" | "INVITATION_DECLINED" | "APPLIED" | "APPLICATION_WITHDRAWN" | "SHORTLISTED" | "OFFERED" | "COUNTERED" | "OFFER_ACCEPTED" | "OFFER_DECLINED" | "OFFER_EXPIRED" | "OFFER_WITHDRAWN" | "SELECTED" | "REJECTED" | "APPLICATION_CLOSED" | "DELIVERED" | "CHANGES_REQUESTED" | "APPROVED" | "DUE_DATE_EXTENSION_ASKED" | "DUE_DATE_EXTENDED" | "DUE_DATE_EXTENSION_DECLINED" | "CANCEL_REQUESTED" | "CANCEL_DECLINED" | "CANCELLED" | "DISPUTE_OPENED" | "DISPUTE_RESOLVED" | "DUE_DATE_NEAR" | "GIG_DEADLINE_NEAR" | "REVIEWED" | "REVIEW_REPLIED" | "TESTIMONIAL_ASKED" | "TESTIMONIAL_WRITTEN" | "TESTIMONIAL_PUBLISHED" | "TEAM_INVITED" | "TEAM_JOINED" | "TEAM_INVITATION_DECLINED" | "OWNERSHIP_OFFERED" | "OWNERSHIP_TAKEN" | "ROLES_CHANGED")[];
  timeZone?: string | null;
  types: Record<string, NotificationChannels>;
  version: number;
}

export interface NotificationSubject {
  brandId?: string | null;
  engagementId?: string | null;
  gigId?: string | null;
  id: string;
  kind: "GIG" | "INVITATION" | "APPLICATION" | "ENGAGEMENT" | "REVIEW" | "TESTIMONIAL" | "BRAND" | "ACCOUNT";
}

export interface Onboarding {
  roles: RoleOnboarding[];
}

export interface OwnHandle {
  changesLeft: number;
  former: FormerHandle[];
  handle: string;
  nextChangeAt?: string | null;
}

export interface OwnUser {
  avatarMediaId?: string | null;
  avatarUrl?: string | null;
  away?: Away | null;
  awayPeriods: AwayPeriod[];
  bio?: string | null;
  city?: string | null;
  country?: string | null;
  createdAt: string;
  displayName: string;
  handle: string;
  id: string;
  languages: string[];
  roles: ("BRAND" | "INFLUENCER" | "CREATIVE" | "ADMIN")[];
  updatedAt: string;
  version: number;
}

export interface PageAuditEntry {
  items: AuditEntry[];
  nextCursor?: string | null;
}

export interface PageBlockedUser {
  items: BlockedUser[];
  nextCursor?: string | null;
}

export interface PageDataExport {
  items: DataExport[];
  nextCursor?: string | null;
}

export interface PageErasure {
  items: Erasure[];
  nextCursor?: string | null;
}

export interface PageFoundUser {
  items: FoundUser[];
  nextCursor?: string | null;
}

export interface PageNotification {
  items: Notification[];
  nextCursor?: string | null;
}

export interface PagePushSubscription {
  items: PushSubscription[];
  nextCursor?: string | null;
}

export interface PageReport {
  items: Report[];
  nextCursor?: string | null;
}

export interface PersonCard {
  avatarUrl?: string | null;
  city?: string | null;
  dayRate?: Money | null;
  displayName: string;
  engagementRate?: number | null;
  figuresAsOf?: string | null;
  followers?: number | null;
  handle: string;
  headline?: string | null;
  hirerRating?: Rating | null;
  id: string;
  profession?: string | null;
  rating?: Rating | null;
  responseHours?: number | null;
  roles: ("BRAND" | "INFLUENCER" | "CREATIVE" | "ADMIN")[];
  successScore?: number | null;
}

export interface PreferencesEditPatch {
  digestHour?: number;
  timeZone?: string | null;
  types?: Record<string, NotificationChannels | null>;
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

export interface Progress {
  attempts: number;
  doneAt?: string | null;
  lastError?: string | null;
  nextAttemptAt?: string | null;
  service: string;
  status: "PENDING" | "DONE" | "FAILED";
}

export interface PublicUser {
  avatarUrl?: string | null;
  bio?: string | null;
  city?: string | null;
  country?: string | null;
  createdAt: string;
  displayName: string;
  handle: string;
  id: string;
  languages: string[];
  roles: ("BRAND" | "INFLUENCER" | "CREATIVE" | "ADMIN")[];
}

export interface PushKey {
  publicKey: string;
}

export interface PushSubscription {
  createdAt: string;
  endpoint: string;
  id: string;
  label?: string | null;
  version: number;
}

export interface PushSubscriptionKeys {
  auth: string;
  p256dh: string;
}

export interface PushSubscriptionRequest {
  endpoint: string;
  expirationTime?: number | null;
  keys: PushSubscriptionKeys;
  label?: string | null;
}

export interface Rating {
  count: number;
  value: number;
}

export interface ReadAll {
  upTo: string;
}

export interface ReadResult {
  read: number;
}

export interface Report {
  allowedActions: ("UPHOLD" | "DISMISS")[];
  createdAt: string;
  decidedAt?: string | null;
  decidedBy?: string | null;
  id: string;
  note?: string | null;
  reason: "SPAM" | "HARASSMENT" | "IMPERSONATION" | "FRAUD" | "INAPPROPRIATE_CONTENT" | "OTHER";
  reporterId?: string | null;
  status: "OPEN" | "UPHELD" | "DISMISSED";
  subjectId: string;
  text?: string | null;
  version: number;
}

export interface ReportDecision {
  note?: string | null;
}

export interface ReportRequest {
  reason: "SPAM" | "HARASSMENT" | "IMPERSONATION" | "FRAUD" | "INAPPROPRIATE_CONTENT" | "OTHER";
  text?: string | null;
}

export interface RoleOnboarding {
  completeness: Figure;
  missing: MissingItem[];
  present: ("EMAIL_VERIFIED" | "AVATAR" | "CITY" | "LANGUAGES" | "ABOUT" | "COMPANY" | "COMPANY_WEBSITE" | "COMPANY_LOGO" | "PLATFORM_ACCOUNT" | "CATEGORIES" | "HEADLINE" | "RATE_CARD" | "MEASURED_POSTS" | "INFLUENCER_REELS" | "INFLUENCER_VISIBLE" | "PROFESSION" | "SKILLS" | "BIO" | "RATES" | "PORTFOLIO" | "CREATIVE_VISIBLE")[];
  role: "BRAND" | "INFLUENCER" | "CREATIVE" | "ADMIN";
}

export interface TakenReport {
  id: string;
}

export interface UnreadCount {
  capped: boolean;
  unread: number;
}

export interface UserProfilePatch {
  avatarMediaId?: string | null;
  avatarUrl?: string | null;
  bio?: string | null;
  city?: string | null;
  country?: string | null;
  displayName?: string;
  languages?: string[];
}

export interface Operations {
  "GET /api/v1/notifications": {
    path: {};
    query: { unread?: boolean; limit?: number; cursor?: string };
    body: undefined;
    answer: PageNotification;
  };
  "GET /api/v1/notifications/changes": {
    path: {};
    query: { updatedSince?: string; limit?: number; cursor?: string };
    body: undefined;
    answer: NotificationChanges;
  };
  "POST /api/v1/notifications/read-all": {
    path: {};
    query: {};
    body: ReadAll;
    answer: ReadResult;
  };
  "GET /api/v1/notifications/stream": {
    path: {};
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/notifications/unread-count": {
    path: {};
    query: {};
    body: undefined;
    answer: UnreadCount;
  };
  "DELETE /api/v1/notifications/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/notifications/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: Notification;
  };
  "POST /api/v1/notifications/{id}/read": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: Notification;
  };
  "GET /api/v1/users": {
    path: {};
    query: { handlePrefix?: string; ids?: string[]; limit?: number; cursor?: string };
    body: undefined;
    answer: PageFoundUser;
  };
  "GET /api/v1/users/by-handle/{handle}": {
    path: { handle: string };
    query: {};
    body: undefined;
    answer: PublicUser;
  };
  "GET /api/v1/users/erasures": {
    path: {};
    query: { status?: "WAITING" | "RUNNING" | "DONE" | "CANCELLED"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageErasure;
  };
  "GET /api/v1/users/me": {
    path: {};
    query: {};
    body: undefined;
    answer: OwnUser;
  };
  "PATCH /api/v1/users/me": {
    path: {};
    query: {};
    body: UserProfilePatch;
    answer: OwnUser;
  };
  "DELETE /api/v1/users/me/away": {
    path: {};
    query: {};
    body: undefined;
    answer: OwnUser;
  };
  "PUT /api/v1/users/me/away": {
    path: {};
    query: {};
    body: AwayRequest;
    answer: OwnUser;
  };
  "POST /api/v1/users/me/away-periods": {
    path: {};
    query: {};
    body: AwayRequest;
    answer: OwnUser;
  };
  "DELETE /api/v1/users/me/away-periods/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: OwnUser;
  };
  "GET /api/v1/users/me/blocks": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageBlockedUser;
  };
  "DELETE /api/v1/users/me/blocks/{userId}": {
    path: { userId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "PUT /api/v1/users/me/blocks/{userId}": {
    path: { userId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "DELETE /api/v1/users/me/erasure": {
    path: {};
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/users/me/erasure": {
    path: {};
    query: {};
    body: undefined;
    answer: Erasure;
  };
  "POST /api/v1/users/me/erasure": {
    path: {};
    query: {};
    body: ErasureRequest;
    answer: Erasure;
  };
  "GET /api/v1/users/me/erasure/blockers": {
    path: {};
    query: {};
    body: undefined;
    answer: BlockerList;
  };
  "GET /api/v1/users/me/exports": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageDataExport;
  };
  "POST /api/v1/users/me/exports": {
    path: {};
    query: {};
    body: undefined;
    answer: DataExport;
  };
  "GET /api/v1/users/me/exports/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: DataExport;
  };
  "GET /api/v1/users/me/exports/{id}/download": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/users/me/handle": {
    path: {};
    query: {};
    body: undefined;
    answer: OwnHandle;
  };
  "PUT /api/v1/users/me/handle": {
    path: {};
    query: {};
    body: HandleRequest;
    answer: OwnUser;
  };
  "GET /api/v1/users/me/notification-preferences": {
    path: {};
    query: {};
    body: undefined;
    answer: NotificationPreferences;
  };
  "PATCH /api/v1/users/me/notification-preferences": {
    path: {};
    query: {};
    body: PreferencesEditPatch;
    answer: NotificationPreferences;
  };
  "GET /api/v1/users/me/onboarding": {
    path: {};
    query: {};
    body: undefined;
    answer: Onboarding;
  };
  "GET /api/v1/users/me/push-subscriptions": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PagePushSubscription;
  };
  "GET /api/v1/users/me/push-subscriptions/key": {
    path: {};
    query: {};
    body: undefined;
    answer: PushKey;
  };
  "DELETE /api/v1/users/me/push-subscriptions/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/users/me/push-subscriptions/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: PushSubscription;
  };
  "PUT /api/v1/users/me/push-subscriptions/{id}": {
    path: { id: string };
    query: {};
    body: PushSubscriptionRequest;
    answer: PushSubscription;
  };
  "GET /api/v1/users/reports": {
    path: {};
    query: { status?: "OPEN" | "UPHELD" | "DISMISSED"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageReport;
  };
  "GET /api/v1/users/reports/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: Report;
  };
  "POST /api/v1/users/reports/{id}/dismiss": {
    path: { id: string };
    query: {};
    body: ReportDecision;
    answer: Report;
  };
  "POST /api/v1/users/reports/{id}/uphold": {
    path: { id: string };
    query: {};
    body: ReportDecision;
    answer: Report;
  };
  "GET /api/v1/users/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: PublicUser;
  };
  "GET /api/v1/users/{id}/audit-log": {
    path: { id: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageAuditEntry;
  };
  "GET /api/v1/users/{id}/erasure": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: Erasure;
  };
  "POST /api/v1/users/{id}/reports": {
    path: { id: string };
    query: {};
    body: ReportRequest;
    answer: TakenReport;
  };
}
