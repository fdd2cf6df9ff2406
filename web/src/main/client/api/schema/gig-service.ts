// Generated from docs/openapi/gig-service.json: ./mvnw -pl web test -Dtest=ApiTypesTest -Dapi.update=true

export interface ApplicationRequest {
  coverNote?: string | null;
  gigRoleId: string;
  proposedFee: Money;
  proposedHours?: number | null;
}

export interface ApplicationResponse {
  agreedFee?: Money | null;
  allowedActions: string[];
  applicant?: Person | null;
  applicantId: string;
  appliedAt: string;
  brand?: BrandCard | null;
  brandId?: string | null;
  campaignId?: string | null;
  coverNote?: string | null;
  decidedAt?: string | null;
  engagementId?: string | null;
  gigId: string;
  gigRoleId: string;
  gigTitle: string;
  hirer?: Person | null;
  hirerId: string;
  id: string;
  offer?: OfferResponse | null;
  offers?: RoundResponse[] | null;
  profession: string;
  proposedFee: Money;
  proposedHours?: number | null;
  rejectionReason?: string | null;
  status: "APPLIED" | "SHORTLISTED" | "OFFERED" | "COUNTERED" | "SELECTED" | "REJECTED" | "WITHDRAWN" | "OFFER_DECLINED" | "OFFER_EXPIRED" | "CLOSED";
  version: number;
}

export interface ApplicationSummaryResponse {
  applied?: number | null;
  gigId: string;
  rejected?: number | null;
  selected?: number | null;
  shortlisted?: number | null;
}

export interface Applied {
  applicationId: string;
  status: "APPLIED" | "SHORTLISTED" | "OFFERED" | "COUNTERED" | "SELECTED" | "REJECTED" | "WITHDRAWN" | "OFFER_DECLINED" | "OFFER_EXPIRED" | "CLOSED";
}

export interface Bids {
  counterOffers: OpenItems;
  oldestUndecided?: string | null;
  shortlisted: number;
  undecided: number;
}

export interface BrandCard {
  figuresAsOf?: string | null;
  hirerRating?: Rating | null;
  id: string;
  logoUrl?: string | null;
  name: string;
}

export interface BrandSummaryResponse {
  asOf: string;
  brandId: string;
  hiring: HiringSummary;
  spend: Spend[];
}

export interface BriefDeliverable {
  description?: string | null;
  disclosureLabel?: string | null;
  dueDate?: string | null;
  kind: string;
  quantity: number;
}

export interface BriefResponse {
  brand?: BrandCard | null;
  campaignId: string;
  category?: string | null;
  deliverables: BriefDeliverable[];
  description?: string | null;
  disclosureLabel?: string | null;
  endDate?: string | null;
  gigId: string;
  startDate?: string | null;
  title: string;
}

export interface CancelRequest {
  note?: string | null;
  reason: "NO_LONGER_NEEDED" | "HIRER_UNRESPONSIVE" | "WORKER_UNAVAILABLE" | "WORKER_LATE" | "WORKER_NO_SHOW" | "MUTUAL_AGREEMENT";
}

export interface CancellationView {
  cancelledAt?: string | null;
  fault: "WORKER" | "WORKER_NO_SHOW" | "HIRER" | "MUTUAL";
  note?: string | null;
  reason: "NO_LONGER_NEEDED" | "HIRER_UNRESPONSIVE" | "WORKER_UNAVAILABLE" | "WORKER_LATE" | "WORKER_NO_SHOW" | "MUTUAL_AGREEMENT";
  requestedAt: string;
  requestedBy: string;
}

export interface ChangesApplicationResponse {
  items: ApplicationResponse[];
  nextCursor?: string | null;
  nextSince: string;
  removed: string[];
}

export interface ChangesEngagementResponse {
  items: EngagementResponse[];
  nextCursor?: string | null;
  nextSince: string;
  removed: string[];
}

export interface ChangesGigResponse {
  items: GigResponse[];
  nextCursor?: string | null;
  nextSince: string;
  removed: string[];
}

export interface ChangesInvitationResponse {
  items: InvitationResponse[];
  nextCursor?: string | null;
  nextSince: string;
  removed: string[];
}

export interface ChangesRequest {
  note: string;
}

export interface Content {
  changeRounds: number;
  city?: string | null;
  description: string;
  remote: boolean;
  roles: RoleRequest[];
  title: string;
  type: "CREW_HIRE" | "PROMOTION" | "COLLAB";
}

export interface ContestRequest {
  note: string;
}

export interface Decision {
  awarded: Money;
  decidedAt: string;
  decision: string;
  fault: "WORKER" | "WORKER_NO_SHOW" | "HIRER" | "MUTUAL";
}

export interface DecisionRequest {
  awarded?: Money | null;
  decision: string;
  fault: "WORKER" | "WORKER_NO_SHOW" | "HIRER" | "MUTUAL";
}

export interface DeliveryRequest {
  mediaIds?: string[] | null;
  note: string;
}

export interface DeliveryResponse {
  deliveredAt: string;
  id: string;
  mediaIds: string[];
  note: string;
  revision: number;
}

export interface DisputeRequest {
  reason: "NOT_DELIVERED" | "NOT_AS_AGREED" | "CHANGES_BEYOND_THE_AGREEMENT" | "CANCELLATION_CONTESTED" | "NO_ANSWER" | "MISCONDUCT" | "OTHER";
  statement: string;
}

export interface DisputeResponse {
  brand?: BrandCard | null;
  brandId?: string | null;
  decision?: Decision | null;
  engagementId: string;
  evidence?: EvidenceResponse[] | null;
  fee: Money;
  gigId: string;
  gigTitle: string;
  hirer?: Person | null;
  hirerId: string;
  id: string;
  openedAt: string;
  openedBy: string;
  openedBySide: "HIRER" | "APPLICANT" | "INVITEE" | "WORKER" | "AUTHOR" | "SUBJECT" | "READER" | "ADMIN" | "TIMER" | "PLATFORM";
  reason: "NOT_DELIVERED" | "NOT_AS_AGREED" | "CHANGES_BEYOND_THE_AGREEMENT" | "CANCELLATION_CONTESTED" | "NO_ANSWER" | "MISCONDUCT" | "OTHER";
  statement: string;
  status: "OPEN" | "RESOLVED";
  worker?: Person | null;
  workerId: string;
}

export interface Endorsement {
  endorsers: number;
  lastEndorsedAt: string;
  skill: string;
}

export interface EngagementResponse {
  agreedHours?: number | null;
  allowedActions: string[];
  applicationId: string;
  awarded?: Money | null;
  brand?: BrandCard | null;
  brandId?: string | null;
  campaignId?: string | null;
  cancellation?: CancellationView | null;
  changeRounds: number;
  changesNote?: string | null;
  committedToCrew?: Money | null;
  completedAt?: string | null;
  deliveredAt?: string | null;
  deliveries?: DeliveryResponse[] | null;
  depth: number;
  disputedBy?: string | null;
  dueDate?: string | null;
  extension?: Extension | null;
  extensions?: ExtensionAnswerResponse[] | null;
  fault?: "WORKER" | "WORKER_NO_SHOW" | "HIRER" | "MUTUAL" | null;
  fee: Money;
  feeVisible: boolean;
  firstDeliveredAt?: string | null;
  gigId: string;
  gigRoleId: string;
  gigTitle: string;
  hirer?: Person | null;
  hirerId: string;
  hoursLogged?: number | null;
  id: string;
  ownBrand: boolean;
  parentEngagementId?: string | null;
  profession: string;
  roundsUsed: number;
  startedAt: string;
  status: "ACTIVE" | "DELIVERED" | "CHANGES_REQUESTED" | "COMPLETED" | "CANCEL_REQUESTED" | "CANCELLED" | "DISPUTED" | "RESOLVED";
  version: number;
  worker?: Person | null;
  workerId: string;
}

export interface EvidenceRequest {
  mediaIds?: string[] | null;
  note: string;
}

export interface EvidenceResponse {
  addedAt: string;
  authorId: string;
  id: string;
  mediaIds: string[];
  note: string;
  side: "HIRER" | "APPLICANT" | "INVITEE" | "WORKER" | "AUTHOR" | "SUBJECT" | "READER" | "ADMIN" | "TIMER" | "PLATFORM";
}

export interface Extension {
  dueDate: string;
  reason?: string | null;
  requestedAt: string;
  requestedBy: string;
}

export interface ExtensionAnswerResponse {
  agreed: boolean;
  answeredAt: string;
  answeredBy: string;
  dueDate: string;
  reason?: string | null;
  requestedAt: string;
  requestedBy: string;
}

export interface ExtensionRequest {
  dueDate: string;
  reason?: string | null;
}

export interface FieldProblem {
  code: string;
  field: string;
  message: string;
}

export interface FromTemplateRequest {
  brandId?: string | null;
  campaignId?: string | null;
  deadline: string;
  dueDate?: string | null;
  parentEngagementId?: string | null;
  title?: string | null;
}

export interface GigEditPatch {
  changeRounds?: number | null;
  city?: string | null;
  deadline?: string;
  description?: string | null;
  dueDate?: string | null;
  remote?: boolean | null;
  roles?: RoleRequest[];
  title?: string;
  type?: "CREW_HIRE" | "PROMOTION" | "COLLAB";
}

export interface GigRequest {
  brandId?: string | null;
  campaignId?: string | null;
  changeRounds?: number | null;
  city?: string | null;
  deadline: string;
  description?: string | null;
  dueDate?: string | null;
  parentEngagementId?: string | null;
  remote?: boolean | null;
  roles: RoleRequest[];
  title: string;
  type: "CREW_HIRE" | "PROMOTION" | "COLLAB";
}

export interface GigResponse {
  allowedActions: string[];
  applied?: Applied | null;
  brandId?: string | null;
  budget?: Money | null;
  campaignId?: string | null;
  cancelReason?: string | null;
  changeRounds: number;
  city?: string | null;
  createdAt: string;
  creatorId: string;
  deadline: string;
  depth: number;
  description: string;
  dueDate?: string | null;
  id: string;
  parentEngagementId?: string | null;
  postedBy: Poster;
  publishedAt?: string | null;
  remote: boolean;
  roles: RoleResponse[];
  saved: boolean;
  slotsLeft: number;
  status: "DRAFT" | "OPEN" | "PAUSED" | "FILLED" | "IN_PROGRESS" | "COMPLETED" | "EXPIRED" | "CANCELLED";
  title: string;
  type: "CREW_HIRE" | "PROMOTION" | "COLLAB";
  version: number;
}

export interface HiringSummary {
  bids: Bids;
  deliveries: OpenItems;
  disputes: number;
  drafts: number;
  late: number;
  openGigs: OpenItems;
  paymentsDue: number;
  requests: Requests;
  reviews: OpenItems;
  underWay: OpenItems;
}

export interface Hop {
  brandId?: string | null;
  daysDue?: number | null;
  daysToPay?: number | null;
  depth: number;
  engagementId: string;
  hirerId: string;
  paidAt?: string | null;
  payableAt?: string | null;
  status: "AGREED" | "PAYABLE" | "PAID" | "SETTLED" | "VOID";
  workerId: string;
}

export interface HoursEntryResponse {
  date: string;
  hours: number;
  id: string;
  loggedAt: string;
  note?: string | null;
  voidedAt?: string | null;
}

export interface HoursRequest {
  date?: string | null;
  hours: number;
  note?: string | null;
}

export interface InvitationRequest {
  gigRoleId: string;
  message?: string | null;
  terms?: TermsRequest | null;
  userId: string;
}

export interface InvitationResponse {
  allowedActions: string[];
  answeredAt?: string | null;
  brand?: BrandCard | null;
  brandId?: string | null;
  engagementId?: string | null;
  expiresAt?: string | null;
  from?: Person | null;
  fromUserId: string;
  gigId: string;
  gigRoleId: string;
  gigTitle: string;
  id: string;
  message?: string | null;
  rehireId?: string | null;
  sentAt: string;
  status: "SENT" | "ACCEPTED" | "DECLINED" | "EXPIRED" | "REVOKED";
  terms?: Terms | null;
  user?: Person | null;
  userId: string;
  version: number;
}

export interface LedgerEntryResponse {
  amount: Money;
  engagementId: string;
  enteredAt: string;
  enteredBy?: string | null;
  gigTitle?: string | null;
  id: string;
  kind: "AGREED" | "RELEASED" | "EARNED" | "PAID" | "CONTESTED" | "RECEIVED";
  note?: string | null;
  reference?: string | null;
}

export interface LedgerResponse {
  agreed: Money;
  allowedActions: string[];
  brandId?: string | null;
  chain: Hop[];
  earned: Money;
  engagementId: string;
  entries: LedgerEntryResponse[];
  hirerId: string;
  outstanding: Money;
  paid: Money;
  paidAt?: string | null;
  payableAt?: string | null;
  paymentUnderWay: boolean;
  received: Money;
  receivedAt?: string | null;
  released: Money;
  status: "AGREED" | "PAYABLE" | "PAID" | "SETTLED" | "VOID";
  version: number;
  workerId: string;
}

export interface ListRequest {
  gigId: string;
  gigRoleId: string;
  message?: string | null;
}

export interface ManyRequest {
  gigRoleId: string;
  message?: string | null;
  terms?: TermsRequest | null;
  userIds: string[];
}

export interface Member {
  fee?: Money | null;
  gigRoleId?: string | null;
  hours?: number | null;
  userId: string;
}

export interface MemberResponse {
  engagementId?: string | null;
  gigRoleId: string;
  invitationId: string;
  status: "SENT" | "ACCEPTED" | "DECLINED" | "EXPIRED" | "REVOKED";
  terms: Terms;
  user?: Person | null;
  userId: string;
}

export interface ModerationDecisionResponse {
  action: "HOLD" | "RESTORE" | "REMOVE";
  decidedAt: string;
  decidedBy?: string | null;
  id: string;
  reason: string;
}

export interface Money {
  amount: number;
  currency: string;
}

export interface NewTestimonial {
  engagementId?: string | null;
  text: string;
}

export interface OfferRequest {
  dueDate?: string | null;
  fee: Money;
  hours?: number | null;
  message?: string | null;
}

export interface OfferResponse {
  dueDate?: string | null;
  expiresAt: string;
  fee: Money;
  fromUserId: string;
  hours?: number | null;
  id: string;
  round: number;
}

export interface OpenGigResponse {
  budget: Money;
  city?: string | null;
  deadline: string;
  id: string;
  publishedAt?: string | null;
  remote: boolean;
  roles: OpenRole[];
  slotsLeft: number;
  title: string;
  type: "CREW_HIRE" | "PROMOTION" | "COLLAB";
}

export interface OpenItems {
  count: number;
  next?: string | null;
}

export interface OpenRole {
  budgetPerSlot: Money;
  profession: string;
  skillTags: string[];
  slots: number;
  slotsLeft: number;
}

export interface PageApplicationResponse {
  items: ApplicationResponse[];
  nextCursor?: string | null;
}

export interface PageDisputeResponse {
  items: DisputeResponse[];
  nextCursor?: string | null;
}

export interface PageEndorsement {
  items: Endorsement[];
  nextCursor?: string | null;
}

export interface PageEngagementResponse {
  items: EngagementResponse[];
  nextCursor?: string | null;
}

export interface PageGigResponse {
  items: GigResponse[];
  nextCursor?: string | null;
}

export interface PageHoursEntryResponse {
  items: HoursEntryResponse[];
  nextCursor?: string | null;
}

export interface PageInvitationResponse {
  items: InvitationResponse[];
  nextCursor?: string | null;
}

export interface PageLedgerEntryResponse {
  items: LedgerEntryResponse[];
  nextCursor?: string | null;
}

export interface PageModerationDecisionResponse {
  items: ModerationDecisionResponse[];
  nextCursor?: string | null;
}

export interface PageOpenGigResponse {
  items: OpenGigResponse[];
  nextCursor?: string | null;
}

export interface PageRehireResponse {
  items: RehireResponse[];
  nextCursor?: string | null;
}

export interface PageReportResponse {
  items: ReportResponse[];
  nextCursor?: string | null;
}

export interface PageReviewResponse {
  items: ReviewResponse[];
  nextCursor?: string | null;
}

export interface PageTemplateResponse {
  items: TemplateResponse[];
  nextCursor?: string | null;
}

export interface PageTestimonialResponse {
  items: TestimonialResponse[];
  nextCursor?: string | null;
}

export interface PageTotals {
  items: Totals[];
  nextCursor?: string | null;
}

export interface PaidRequest {
  reference?: string | null;
}

export interface PaymentNotice {
  eventId: string;
  outcome: "SUCCEEDED" | "FAILED";
  paymentId: string;
  reference?: string | null;
}

export interface Person {
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

export interface Poster {
  brand?: BrandCard | null;
  person?: Person | null;
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

export interface Rating {
  count: number;
  value: number;
}

export interface ReasonRequest {
  reason: string;
}

export interface Refusal {
  code: string;
  detail: string;
  type: string;
}

export interface RehireRequest {
  fromGigId: string;
  members?: Member[] | null;
  message?: string | null;
}

export interface RehireResponse {
  allowedActions: string[];
  createdAt: string;
  endedAt?: string | null;
  expiresAt: string;
  fromGigId: string;
  gigId: string;
  id: string;
  members?: MemberResponse[] | null;
  status: "WAITING" | "STARTED" | "RELEASED";
  version: number;
}

export interface RejectRequest {
  reason: string;
}

export interface Rejection {
  ids: string[];
  reason: string;
}

export interface Reply {
  repliedAt: string;
  text?: string | null;
}

export interface ReplyRequest {
  text: string;
}

export interface ReportRequest {
  note?: string | null;
  reason: "SPAM" | "ABUSE" | "FALSE_STATEMENT" | "PRIVATE_INFORMATION" | "CONFLICT_OF_INTEREST" | "OTHER";
}

export interface ReportResponse {
  id: string;
  note?: string | null;
  reason: "SPAM" | "ABUSE" | "FALSE_STATEMENT" | "PRIVATE_INFORMATION" | "CONFLICT_OF_INTEREST" | "OTHER";
  reportedAt: string;
  reporterId: string;
  targetId: string;
}

export interface Requests {
  cancellations: number;
  extensions: number;
}

export interface Result {
  createdId?: string | null;
  id: string;
  problem?: Refusal | null;
  status: number;
}

export interface Results {
  results: Result[];
}

export interface ReviewRequest {
  rating: number;
  skills?: string[] | null;
  text?: string | null;
}

export interface ReviewResponse {
  allowedActions: string[];
  author?: Person | null;
  authorId: string;
  authorSide: "HIRER" | "WORKER";
  brandId?: string | null;
  engagementId: string;
  id: string;
  rating: number;
  reply?: Reply | null;
  revealedAt?: string | null;
  sealed: boolean;
  skills: string[];
  standing?: "SEALED" | "REVEALED" | "REPORTED" | "HELD" | "RESTORED" | "REMOVED" | null;
  subjectId: string;
  text?: string | null;
  version: number;
  writtenAt: string;
}

export interface RoleRequest {
  budgetPerSlot: Money;
  profession: string;
  skillTags?: string[] | null;
  slots?: number | null;
}

export interface RoleResponse {
  budgetPerSlot?: Money | null;
  filled: number;
  id: string;
  profession: string;
  reserved: number;
  skillTags: string[];
  slots: number;
}

export interface RoundResponse {
  dueDate?: string | null;
  fee: Money;
  from: "HIRER" | "APPLICANT" | "INVITEE" | "WORKER" | "AUTHOR" | "SUBJECT" | "READER" | "ADMIN" | "TIMER" | "PLATFORM";
  fromUserId: string;
  hours?: number | null;
  id: string;
  madeAt: string;
  message?: string | null;
  round: number;
}

export interface Selection {
  ids: string[];
}

export interface Spend {
  budget: Money;
  currency: string;
  earned: Money;
  paid: Money;
  reserved: Money;
}

export interface TemplateRequest {
  brandId?: string | null;
  gigId: string;
  name: string;
}

export interface TemplateResponse {
  brandId?: string | null;
  content: Content;
  createdAt: string;
  id: string;
  name: string;
  version: number;
}

export interface Terms {
  dueDate?: string | null;
  fee: Money;
  hours?: number | null;
}

export interface TermsRequest {
  dueDate?: string | null;
  fee: Money;
  hours?: number | null;
}

export interface TestimonialResponse {
  allowedActions: string[];
  author?: Person | null;
  authorId: string;
  createdAt: string;
  engagementId?: string | null;
  id: string;
  message?: string | null;
  publishedAt?: string | null;
  status: "REQUESTED" | "PENDING" | "PUBLISHED" | "REPORTED" | "HIDDEN" | "HELD" | "REMOVED" | "DECLINED" | "WITHDRAWN";
  subject?: Person | null;
  subjectId: string;
  text?: string | null;
  verifiedEngagement: boolean;
  version: number;
}

export interface Totals {
  agreed: number;
  currency: string;
  earned: number;
  month: string;
  paid: number;
  received: number;
  released: number;
}

export interface UserSummaryResponse {
  asOf: string;
  hiring: HiringSummary;
  work: WorkSummary;
}

export interface VerdictRequest {
  reason: string;
}

export interface Wish {
  engagementId?: string | null;
  message?: string | null;
}

export interface Words {
  text: string;
}

export interface WorkSummary {
  changesRequested: number;
  directOffers: OpenItems;
  disputes: number;
  invitations: number;
  late: number;
  offers: OpenItems;
  openApplications: number;
  paymentsToConfirm: number;
  requests: Requests;
  reviews: OpenItems;
  underWay: OpenItems;
}

export interface Operations {
  "GET /api/v1/applications": {
    path: {};
    query: { brandId?: string; status?: "APPLIED" | "SHORTLISTED" | "OFFERED" | "COUNTERED" | "SELECTED" | "REJECTED" | "WITHDRAWN" | "OFFER_DECLINED" | "OFFER_EXPIRED" | "CLOSED"; sort?: "NEWEST" | "OLDEST"; ids?: string[]; limit?: number; cursor?: string };
    body: undefined;
    answer: PageApplicationResponse;
  };
  "GET /api/v1/applications/changes": {
    path: {};
    query: { updatedSince?: string; limit?: number; cursor?: string };
    body: undefined;
    answer: ChangesApplicationResponse;
  };
  "GET /api/v1/applications/mine": {
    path: {};
    query: { status?: "APPLIED" | "SHORTLISTED" | "OFFERED" | "COUNTERED" | "SELECTED" | "REJECTED" | "WITHDRAWN" | "OFFER_DECLINED" | "OFFER_EXPIRED" | "CLOSED"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageApplicationResponse;
  };
  "POST /api/v1/applications/reject": {
    path: {};
    query: {};
    body: Rejection;
    answer: Results;
  };
  "POST /api/v1/applications/shortlist": {
    path: {};
    query: {};
    body: Selection;
    answer: Results;
  };
  "GET /api/v1/applications/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: ApplicationResponse;
  };
  "POST /api/v1/applications/{id}/accept-offer": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: ApplicationResponse;
  };
  "POST /api/v1/applications/{id}/counter": {
    path: { id: string };
    query: {};
    body: OfferRequest;
    answer: ApplicationResponse;
  };
  "POST /api/v1/applications/{id}/decline-offer": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: ApplicationResponse;
  };
  "POST /api/v1/applications/{id}/offer": {
    path: { id: string };
    query: {};
    body: OfferRequest;
    answer: ApplicationResponse;
  };
  "POST /api/v1/applications/{id}/reject": {
    path: { id: string };
    query: {};
    body: RejectRequest;
    answer: ApplicationResponse;
  };
  "POST /api/v1/applications/{id}/select": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: ApplicationResponse;
  };
  "POST /api/v1/applications/{id}/shortlist": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: ApplicationResponse;
  };
  "POST /api/v1/applications/{id}/withdraw": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: ApplicationResponse;
  };
  "POST /api/v1/brains-lists/{listId}/invitations": {
    path: { listId: string };
    query: {};
    body: ListRequest;
    answer: Results;
  };
  "GET /api/v1/brands/{brandId}/gigs": {
    path: { brandId: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageOpenGigResponse;
  };
  "GET /api/v1/brands/{brandId}/reviews": {
    path: { brandId: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageReviewResponse;
  };
  "GET /api/v1/brands/{brandId}/summary": {
    path: { brandId: string };
    query: {};
    body: undefined;
    answer: BrandSummaryResponse;
  };
  "GET /api/v1/brands/{brandId}/summary/stream": {
    path: { brandId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/campaigns/{campaignId}/applications": {
    path: { campaignId: string };
    query: { status?: "APPLIED" | "SHORTLISTED" | "OFFERED" | "COUNTERED" | "SELECTED" | "REJECTED" | "WITHDRAWN" | "OFFER_DECLINED" | "OFFER_EXPIRED" | "CLOSED"; sort?: "NEWEST" | "OLDEST" | "LOWEST_FEE" | "HIGHEST_FEE" | "HIGHEST_RATING"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageApplicationResponse;
  };
  "GET /api/v1/disputes": {
    path: {};
    query: { status?: "OPEN" | "RESOLVED"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageDisputeResponse;
  };
  "GET /api/v1/engagements": {
    path: {};
    query: { brandId?: string; side?: "HIRER" | "WORKER"; status?: "ACTIVE" | "DELIVERED" | "CHANGES_REQUESTED" | "COMPLETED" | "CANCEL_REQUESTED" | "CANCELLED" | "DISPUTED" | "RESOLVED"; sort?: "NEWEST" | "DUE_DATE"; ids?: string[]; limit?: number; cursor?: string };
    body: undefined;
    answer: PageEngagementResponse;
  };
  "GET /api/v1/engagements/changes": {
    path: {};
    query: { updatedSince?: string; limit?: number; cursor?: string };
    body: undefined;
    answer: ChangesEngagementResponse;
  };
  "GET /api/v1/engagements/mine": {
    path: {};
    query: { side?: "HIRER" | "WORKER"; status?: "ACTIVE" | "DELIVERED" | "CHANGES_REQUESTED" | "COMPLETED" | "CANCEL_REQUESTED" | "CANCELLED" | "DISPUTED" | "RESOLVED"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageEngagementResponse;
  };
  "GET /api/v1/engagements/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: EngagementResponse;
  };
  "POST /api/v1/engagements/{id}/accept-cancel": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: EngagementResponse;
  };
  "POST /api/v1/engagements/{id}/accept-extension": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: EngagementResponse;
  };
  "POST /api/v1/engagements/{id}/approve": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: EngagementResponse;
  };
  "POST /api/v1/engagements/{id}/decline-cancel": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: EngagementResponse;
  };
  "POST /api/v1/engagements/{id}/decline-extension": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: EngagementResponse;
  };
  "POST /api/v1/engagements/{id}/deliveries": {
    path: { id: string };
    query: {};
    body: DeliveryRequest;
    answer: EngagementResponse;
  };
  "GET /api/v1/engagements/{id}/dispute": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: DisputeResponse;
  };
  "POST /api/v1/engagements/{id}/dispute": {
    path: { id: string };
    query: {};
    body: DisputeRequest;
    answer: EngagementResponse;
  };
  "POST /api/v1/engagements/{id}/evidence": {
    path: { id: string };
    query: {};
    body: EvidenceRequest;
    answer: EvidenceResponse;
  };
  "POST /api/v1/engagements/{id}/hide-fee": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: EngagementResponse;
  };
  "GET /api/v1/engagements/{id}/hours": {
    path: { id: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageHoursEntryResponse;
  };
  "POST /api/v1/engagements/{id}/hours": {
    path: { id: string };
    query: {};
    body: HoursRequest;
    answer: EngagementResponse;
  };
  "POST /api/v1/engagements/{id}/hours/{entryId}/void": {
    path: { id: string; entryId: string };
    query: {};
    body: undefined;
    answer: EngagementResponse;
  };
  "GET /api/v1/engagements/{id}/ledger": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: LedgerResponse;
  };
  "POST /api/v1/engagements/{id}/ledger/confirm-receipt": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: LedgerResponse;
  };
  "POST /api/v1/engagements/{id}/ledger/contest": {
    path: { id: string };
    query: {};
    body: ContestRequest;
    answer: LedgerResponse;
  };
  "POST /api/v1/engagements/{id}/ledger/mark-paid": {
    path: { id: string };
    query: {};
    body: PaidRequest;
    answer: LedgerResponse;
  };
  "POST /api/v1/engagements/{id}/ledger/pay": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: LedgerResponse;
  };
  "POST /api/v1/engagements/{id}/request-cancel": {
    path: { id: string };
    query: {};
    body: CancelRequest;
    answer: EngagementResponse;
  };
  "POST /api/v1/engagements/{id}/request-changes": {
    path: { id: string };
    query: {};
    body: ChangesRequest;
    answer: EngagementResponse;
  };
  "POST /api/v1/engagements/{id}/request-extension": {
    path: { id: string };
    query: {};
    body: ExtensionRequest;
    answer: EngagementResponse;
  };
  "POST /api/v1/engagements/{id}/resolve": {
    path: { id: string };
    query: {};
    body: DecisionRequest;
    answer: EngagementResponse;
  };
  "GET /api/v1/engagements/{id}/reviews": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: PageReviewResponse;
  };
  "POST /api/v1/engagements/{id}/reviews": {
    path: { id: string };
    query: {};
    body: ReviewRequest;
    answer: ReviewResponse;
  };
  "POST /api/v1/engagements/{id}/show-fee": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: EngagementResponse;
  };
  "GET /api/v1/gigs": {
    path: {};
    query: { status?: "DRAFT" | "OPEN" | "PAUSED" | "FILLED" | "IN_PROGRESS" | "COMPLETED" | "EXPIRED" | "CANCELLED"; campaignId?: string; creatorId?: string; brandId?: string; withoutCampaign?: boolean; ids?: string[]; limit?: number; cursor?: string };
    body: undefined;
    answer: PageGigResponse;
  };
  "POST /api/v1/gigs": {
    path: {};
    query: {};
    body: GigRequest;
    answer: GigResponse;
  };
  "GET /api/v1/gigs/changes": {
    path: {};
    query: { updatedSince?: string; limit?: number; cursor?: string };
    body: undefined;
    answer: ChangesGigResponse;
  };
  "GET /api/v1/gigs/saved": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageGigResponse;
  };
  "GET /api/v1/gigs/templates": {
    path: {};
    query: { brandId?: string; limit?: number; cursor?: string };
    body: undefined;
    answer: PageTemplateResponse;
  };
  "POST /api/v1/gigs/templates": {
    path: {};
    query: {};
    body: TemplateRequest;
    answer: TemplateResponse;
  };
  "DELETE /api/v1/gigs/templates/{templateId}": {
    path: { templateId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/gigs/templates/{templateId}": {
    path: { templateId: string };
    query: {};
    body: undefined;
    answer: TemplateResponse;
  };
  "POST /api/v1/gigs/templates/{templateId}/gigs": {
    path: { templateId: string };
    query: {};
    body: FromTemplateRequest;
    answer: GigResponse;
  };
  "GET /api/v1/gigs/{gigId}/applications": {
    path: { gigId: string };
    query: { status?: "APPLIED" | "SHORTLISTED" | "OFFERED" | "COUNTERED" | "SELECTED" | "REJECTED" | "WITHDRAWN" | "OFFER_DECLINED" | "OFFER_EXPIRED" | "CLOSED"; sort?: "NEWEST" | "OLDEST" | "LOWEST_FEE" | "HIGHEST_FEE" | "HIGHEST_RATING"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageApplicationResponse;
  };
  "POST /api/v1/gigs/{gigId}/applications": {
    path: { gigId: string };
    query: {};
    body: ApplicationRequest;
    answer: ApplicationResponse;
  };
  "GET /api/v1/gigs/{gigId}/applications/summary": {
    path: { gigId: string };
    query: {};
    body: undefined;
    answer: ApplicationSummaryResponse;
  };
  "GET /api/v1/gigs/{gigId}/invitations": {
    path: { gigId: string };
    query: { status?: "SENT" | "ACCEPTED" | "DECLINED" | "EXPIRED" | "REVOKED"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageInvitationResponse;
  };
  "POST /api/v1/gigs/{gigId}/invitations": {
    path: { gigId: string };
    query: {};
    body: InvitationRequest;
    answer: InvitationResponse;
  };
  "POST /api/v1/gigs/{gigId}/invitations/bulk": {
    path: { gigId: string };
    query: {};
    body: ManyRequest;
    answer: Results;
  };
  "GET /api/v1/gigs/{gigId}/rehires": {
    path: { gigId: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageRehireResponse;
  };
  "POST /api/v1/gigs/{gigId}/rehires": {
    path: { gigId: string };
    query: {};
    body: RehireRequest;
    answer: RehireResponse;
  };
  "GET /api/v1/gigs/{gigId}/rehires/{rehireId}": {
    path: { gigId: string; rehireId: string };
    query: {};
    body: undefined;
    answer: RehireResponse;
  };
  "POST /api/v1/gigs/{gigId}/rehires/{rehireId}/revoke": {
    path: { gigId: string; rehireId: string };
    query: {};
    body: undefined;
    answer: RehireResponse;
  };
  "GET /api/v1/gigs/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: GigResponse;
  };
  "PATCH /api/v1/gigs/{id}": {
    path: { id: string };
    query: {};
    body: GigEditPatch;
    answer: GigResponse;
  };
  "GET /api/v1/gigs/{id}/brief": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: BriefResponse;
  };
  "POST /api/v1/gigs/{id}/cancel": {
    path: { id: string };
    query: {};
    body: ReasonRequest;
    answer: GigResponse;
  };
  "POST /api/v1/gigs/{id}/pause": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: GigResponse;
  };
  "POST /api/v1/gigs/{id}/publish": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: GigResponse;
  };
  "POST /api/v1/gigs/{id}/resume": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: GigResponse;
  };
  "DELETE /api/v1/gigs/{id}/save": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "PUT /api/v1/gigs/{id}/save": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/invitations": {
    path: {};
    query: { brandId?: string; status?: "SENT" | "ACCEPTED" | "DECLINED" | "EXPIRED" | "REVOKED"; ids?: string[]; limit?: number; cursor?: string };
    body: undefined;
    answer: PageInvitationResponse;
  };
  "GET /api/v1/invitations/changes": {
    path: {};
    query: { updatedSince?: string; limit?: number; cursor?: string };
    body: undefined;
    answer: ChangesInvitationResponse;
  };
  "GET /api/v1/invitations/mine": {
    path: {};
    query: { status?: "SENT" | "ACCEPTED" | "DECLINED" | "EXPIRED" | "REVOKED"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageInvitationResponse;
  };
  "GET /api/v1/invitations/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: InvitationResponse;
  };
  "POST /api/v1/invitations/{id}/accept": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: InvitationResponse;
  };
  "POST /api/v1/invitations/{id}/decline": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: InvitationResponse;
  };
  "POST /api/v1/invitations/{id}/revoke": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: InvitationResponse;
  };
  "GET /api/v1/ledger": {
    path: {};
    query: { side: "HIRER" | "WORKER"; month?: string; brandId?: string; limit?: number; cursor?: string };
    body: undefined;
    answer: PageLedgerEntryResponse;
  };
  "GET /api/v1/ledger/totals": {
    path: {};
    query: { side: "HIRER" | "WORKER"; month?: string; brandId?: string; limit?: number; cursor?: string };
    body: undefined;
    answer: PageTotals;
  };
  "POST /api/v1/payments/notices": {
    path: {};
    query: {};
    body: PaymentNotice;
    answer: undefined;
  };
  "GET /api/v1/reviews": {
    path: {};
    query: { standing: "REPORTED" | "HELD" | "REMOVED"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageReviewResponse;
  };
  "GET /api/v1/reviews/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: ReviewResponse;
  };
  "GET /api/v1/reviews/{id}/decisions": {
    path: { id: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageModerationDecisionResponse;
  };
  "POST /api/v1/reviews/{id}/hold": {
    path: { id: string };
    query: {};
    body: VerdictRequest;
    answer: ReviewResponse;
  };
  "POST /api/v1/reviews/{id}/remove": {
    path: { id: string };
    query: {};
    body: VerdictRequest;
    answer: ReviewResponse;
  };
  "POST /api/v1/reviews/{id}/reply": {
    path: { id: string };
    query: {};
    body: ReplyRequest;
    answer: ReviewResponse;
  };
  "GET /api/v1/reviews/{id}/reports": {
    path: { id: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageReportResponse;
  };
  "POST /api/v1/reviews/{id}/reports": {
    path: { id: string };
    query: {};
    body: ReportRequest;
    answer: ReportResponse;
  };
  "POST /api/v1/reviews/{id}/restore": {
    path: { id: string };
    query: {};
    body: VerdictRequest;
    answer: ReviewResponse;
  };
  "GET /api/v1/testimonials": {
    path: {};
    query: { standing: "REPORTED" | "HELD" | "REMOVED"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageTestimonialResponse;
  };
  "GET /api/v1/testimonials/mine": {
    path: {};
    query: { side: "AUTHOR" | "SUBJECT"; status?: "REQUESTED" | "PENDING" | "PUBLISHED" | "REPORTED" | "HIDDEN" | "HELD" | "REMOVED" | "DECLINED" | "WITHDRAWN"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageTestimonialResponse;
  };
  "GET /api/v1/testimonials/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: TestimonialResponse;
  };
  "GET /api/v1/testimonials/{id}/decisions": {
    path: { id: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageModerationDecisionResponse;
  };
  "POST /api/v1/testimonials/{id}/decline": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: TestimonialResponse;
  };
  "POST /api/v1/testimonials/{id}/hide": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: TestimonialResponse;
  };
  "POST /api/v1/testimonials/{id}/hold": {
    path: { id: string };
    query: {};
    body: VerdictRequest;
    answer: TestimonialResponse;
  };
  "POST /api/v1/testimonials/{id}/publish": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: TestimonialResponse;
  };
  "POST /api/v1/testimonials/{id}/remove": {
    path: { id: string };
    query: {};
    body: VerdictRequest;
    answer: TestimonialResponse;
  };
  "GET /api/v1/testimonials/{id}/reports": {
    path: { id: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageReportResponse;
  };
  "POST /api/v1/testimonials/{id}/reports": {
    path: { id: string };
    query: {};
    body: ReportRequest;
    answer: ReportResponse;
  };
  "POST /api/v1/testimonials/{id}/restore": {
    path: { id: string };
    query: {};
    body: VerdictRequest;
    answer: TestimonialResponse;
  };
  "POST /api/v1/testimonials/{id}/show": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: TestimonialResponse;
  };
  "POST /api/v1/testimonials/{id}/withdraw": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: TestimonialResponse;
  };
  "POST /api/v1/testimonials/{id}/write": {
    path: { id: string };
    query: {};
    body: Words;
    answer: TestimonialResponse;
  };
  "GET /api/v1/users/me/summary": {
    path: {};
    query: {};
    body: undefined;
    answer: UserSummaryResponse;
  };
  "GET /api/v1/users/me/summary/stream": {
    path: {};
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/users/{id}/endorsements": {
    path: { id: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageEndorsement;
  };
  "GET /api/v1/users/{id}/reviews": {
    path: { id: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageReviewResponse;
  };
  "POST /api/v1/users/{id}/testimonial-requests": {
    path: { id: string };
    query: {};
    body: Wish;
    answer: TestimonialResponse;
  };
  "GET /api/v1/users/{id}/testimonials": {
    path: { id: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageTestimonialResponse;
  };
  "POST /api/v1/users/{id}/testimonials": {
    path: { id: string };
    query: {};
    body: NewTestimonial;
    answer: TestimonialResponse;
  };
}
