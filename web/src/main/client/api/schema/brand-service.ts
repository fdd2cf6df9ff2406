// Generated from docs/openapi/brand-service.json: ./mvnw -pl web test -Dtest=ApiTypesTest -Dapi.update=true

export interface BrainsListDetailsPatch {
  title?: string;
}

export interface BrainsListResponse {
  brandId: string;
  createdAt: string;
  createdBy: string;
  id: string;
  itemCount: number;
  items: ItemResponse[];
  myRole: "OWNER" | "MANAGER" | "VIEWER";
  overlaps: Overlap[];
  title: string;
  totalCost: Total[];
  unpriced: number;
  updatedAt: string;
}

export interface BrainsListSummary {
  brandId: string;
  createdAt: string;
  id: string;
  itemCount: number;
  title: string;
  updatedAt: string;
  version: number;
}

export interface BrandCard {
  city?: string | null;
  companyName: string;
  createdAt: string;
  description?: string | null;
  id: string;
  industry: string;
  logoUrl?: string | null;
  website?: string | null;
}

export interface BrandDetails {
  city?: string | null;
  companyName: string;
  description?: string | null;
  industry: string;
  logoMediaId?: string | null;
  logoUrl?: string | null;
  website?: string | null;
}

export interface BrandDetailsPatch {
  city?: string | null;
  companyName?: string;
  description?: string | null;
  industry?: string;
  logoMediaId?: string | null;
  logoUrl?: string | null;
  website?: string | null;
}

export interface BrandRating {
  count: number;
  value: number;
}

export interface BrandResponse {
  city?: string | null;
  companyName: string;
  createdAt: string;
  description?: string | null;
  hirer: HirerFigures;
  id: string;
  industry: string;
  logoMediaId?: string | null;
  logoUrl?: string | null;
  members?: MemberResponse[] | null;
  myRole?: "OWNER" | "MANAGER" | "VIEWER" | null;
  preview: LinkPreview;
  updatedAt: string;
  website?: string | null;
}

export interface BrandSummary {
  companyName: string;
  createdAt: string;
  id: string;
  industry: string;
  logoUrl?: string | null;
  myRole: "OWNER" | "MANAGER" | "VIEWER";
  updatedAt: string;
  website?: string | null;
}

export interface CreateBrainsListRequest {
  brandId: string;
  title: string;
}

export interface CreateShareLinkRequest {
  expiresAt: string;
}

export interface EmailInvitationResponse {
  allowedActions: string[];
  answeredAt?: string | null;
  brandId: string;
  companyName: string;
  email?: string | null;
  expiresAt: string;
  id: string;
  invitedBy: PersonName;
  mailedAt: string;
  message?: string | null;
  role: "OWNER" | "MANAGER" | "VIEWER";
  sentAt: string;
  status: "SENT" | "ACCEPTED" | "DECLINED" | "REVOKED" | "EXPIRED";
}

export interface FieldProblem {
  code: string;
  field: string;
  message: string;
}

export interface HandOverRequest {
  handle?: string | null;
  message?: string | null;
  userId?: string | null;
}

export interface HirerFigures {
  engagementsCompleted: number;
  openGigs: number;
  rating?: BrandRating | null;
}

export interface InvitationCodeRequest {
  code: string;
}

export interface InvitationResponse {
  allowedActions: string[];
  answeredAt?: string | null;
  brandId: string;
  companyName: string;
  expiresAt: string;
  handOver: boolean;
  id: string;
  invitedBy: PersonName;
  message?: string | null;
  role: "OWNER" | "MANAGER" | "VIEWER";
  sentAt: string;
  status: "SENT" | "ACCEPTED" | "DECLINED" | "REVOKED" | "EXPIRED";
  user: PersonName;
}

export interface InviteByEmailRequest {
  email: string;
  message?: string | null;
  role: "OWNER" | "MANAGER" | "VIEWER";
}

export interface InviteRequest {
  handle?: string | null;
  message?: string | null;
  role: "OWNER" | "MANAGER" | "VIEWER";
  userId?: string | null;
}

export interface ItemResponse {
  addedAt: string;
  addedBy: string;
  avatarUrl?: string | null;
  cost?: Rate | null;
  displayName?: string | null;
  handle?: string | null;
  note?: string | null;
  person?: PersonCard | null;
  position: number;
  rates: Rate[];
  userId: string;
  version: number;
  votes: VoteCounts;
}

export interface LinkPreview {
  description: string;
  imageUrl?: string | null;
  title: string;
}

export interface MemberResponse {
  avatarUrl?: string | null;
  displayName?: string | null;
  handle?: string | null;
  joinedAt: string;
  person?: PersonCard | null;
  role: "OWNER" | "MANAGER" | "VIEWER";
  userId: string;
  version: number;
}

export interface Money {
  amount: number;
  currency: string;
}

export interface OpenedInvitationResponse {
  brandId: string;
  companyName: string;
  expiresAt: string;
  invitation?: InvitationResponse | null;
  invitedBy?: string | null;
  message?: string | null;
  role: "OWNER" | "MANAGER" | "VIEWER";
}

export interface Overlap {
  creators: string[];
  listId: string;
  title: string;
}

export interface PageBrainsListSummary {
  items: BrainsListSummary[];
  nextCursor?: string | null;
}

export interface PageBrandCard {
  items: BrandCard[];
  nextCursor?: string | null;
}

export interface PageBrandSummary {
  items: BrandSummary[];
  nextCursor?: string | null;
}

export interface PageEmailInvitationResponse {
  items: EmailInvitationResponse[];
  nextCursor?: string | null;
}

export interface PageInvitationResponse {
  items: InvitationResponse[];
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

export interface PersonName {
  displayName?: string | null;
  handle?: string | null;
  person?: PersonCard | null;
  userId: string;
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

export interface PutItemRequest {
  note?: string | null;
  position?: number | null;
}

export interface PutMemberRequest {
  role: "OWNER" | "MANAGER" | "VIEWER";
}

export interface Rate {
  deliverable: string;
  price: Money;
}

export interface Rating {
  count: number;
  value: number;
}

export interface ShareLinkCreatedResponse {
  createdAt: string;
  expiresAt: string;
  id: string;
  path: string;
  version: number;
}

export interface ShareLinkResponse {
  createdAt: string;
  createdBy: string;
  expiresAt: string;
  id: string;
  version: number;
}

export interface ShareLinksResponse {
  items: ShareLinkResponse[];
}

export interface SharedItem {
  avatarUrl?: string | null;
  cost?: Rate | null;
  displayName?: string | null;
  handle?: string | null;
  person?: PersonCard | null;
  position: number;
  userId: string;
}

export interface SharedListResponse {
  companyName: string;
  items: SharedItem[];
  title: string;
  totalCost: Total[];
  unpriced: number;
}

export interface Total {
  amount: number;
  currency: string;
}

export interface VoteCounts {
  down: number;
  mine?: "UP" | "DOWN" | null;
  up: number;
}

export interface VoteRequest {
  vote: "UP" | "DOWN";
}

export interface Operations {
  "GET /api/v1/brains-lists": {
    path: {};
    query: { brandId: string; limit?: number; cursor?: string };
    body: undefined;
    answer: PageBrainsListSummary;
  };
  "POST /api/v1/brains-lists": {
    path: {};
    query: {};
    body: CreateBrainsListRequest;
    answer: BrainsListResponse;
  };
  "GET /api/v1/brains-lists/shared/{token}": {
    path: { token: string };
    query: {};
    body: undefined;
    answer: SharedListResponse;
  };
  "DELETE /api/v1/brains-lists/{listId}": {
    path: { listId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/brains-lists/{listId}": {
    path: { listId: string };
    query: {};
    body: undefined;
    answer: BrainsListResponse;
  };
  "PATCH /api/v1/brains-lists/{listId}": {
    path: { listId: string };
    query: {};
    body: BrainsListDetailsPatch;
    answer: BrainsListResponse;
  };
  "DELETE /api/v1/brains-lists/{listId}/items/{userId}": {
    path: { listId: string; userId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/brains-lists/{listId}/items/{userId}": {
    path: { listId: string; userId: string };
    query: {};
    body: undefined;
    answer: ItemResponse;
  };
  "PUT /api/v1/brains-lists/{listId}/items/{userId}": {
    path: { listId: string; userId: string };
    query: {};
    body: PutItemRequest;
    answer: ItemResponse;
  };
  "DELETE /api/v1/brains-lists/{listId}/items/{userId}/vote": {
    path: { listId: string; userId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "PUT /api/v1/brains-lists/{listId}/items/{userId}/vote": {
    path: { listId: string; userId: string };
    query: {};
    body: VoteRequest;
    answer: ItemResponse;
  };
  "GET /api/v1/brains-lists/{listId}/shares": {
    path: { listId: string };
    query: {};
    body: undefined;
    answer: ShareLinksResponse;
  };
  "POST /api/v1/brains-lists/{listId}/shares": {
    path: { listId: string };
    query: {};
    body: CreateShareLinkRequest;
    answer: ShareLinkCreatedResponse;
  };
  "DELETE /api/v1/brains-lists/{listId}/shares/{shareId}": {
    path: { listId: string; shareId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/brands": {
    path: {};
    query: { query?: string; ids?: string[]; limit?: number; cursor?: string };
    body: undefined;
    answer: PageBrandCard;
  };
  "POST /api/v1/brands": {
    path: {};
    query: {};
    body: BrandDetails;
    answer: BrandResponse;
  };
  "POST /api/v1/brands/email-invitations/decline": {
    path: {};
    query: {};
    body: InvitationCodeRequest;
    answer: undefined;
  };
  "POST /api/v1/brands/email-invitations/open": {
    path: {};
    query: {};
    body: InvitationCodeRequest;
    answer: OpenedInvitationResponse;
  };
  "GET /api/v1/brands/email-invitations/{invitationId}": {
    path: { invitationId: string };
    query: {};
    body: undefined;
    answer: EmailInvitationResponse;
  };
  "POST /api/v1/brands/email-invitations/{invitationId}/resend": {
    path: { invitationId: string };
    query: {};
    body: undefined;
    answer: EmailInvitationResponse;
  };
  "POST /api/v1/brands/email-invitations/{invitationId}/revoke": {
    path: { invitationId: string };
    query: {};
    body: undefined;
    answer: EmailInvitationResponse;
  };
  "GET /api/v1/brands/invitations": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageInvitationResponse;
  };
  "GET /api/v1/brands/invitations/{invitationId}": {
    path: { invitationId: string };
    query: {};
    body: undefined;
    answer: InvitationResponse;
  };
  "POST /api/v1/brands/invitations/{invitationId}/accept": {
    path: { invitationId: string };
    query: {};
    body: undefined;
    answer: InvitationResponse;
  };
  "POST /api/v1/brands/invitations/{invitationId}/decline": {
    path: { invitationId: string };
    query: {};
    body: undefined;
    answer: InvitationResponse;
  };
  "POST /api/v1/brands/invitations/{invitationId}/revoke": {
    path: { invitationId: string };
    query: {};
    body: undefined;
    answer: InvitationResponse;
  };
  "GET /api/v1/brands/mine": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageBrandSummary;
  };
  "GET /api/v1/brands/{brandId}": {
    path: { brandId: string };
    query: {};
    body: undefined;
    answer: BrandResponse;
  };
  "PATCH /api/v1/brands/{brandId}": {
    path: { brandId: string };
    query: {};
    body: BrandDetailsPatch;
    answer: BrandResponse;
  };
  "GET /api/v1/brands/{brandId}/email-invitations": {
    path: { brandId: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageEmailInvitationResponse;
  };
  "POST /api/v1/brands/{brandId}/email-invitations": {
    path: { brandId: string };
    query: {};
    body: InviteByEmailRequest;
    answer: EmailInvitationResponse;
  };
  "POST /api/v1/brands/{brandId}/hand-over": {
    path: { brandId: string };
    query: {};
    body: HandOverRequest;
    answer: InvitationResponse;
  };
  "GET /api/v1/brands/{brandId}/invitations": {
    path: { brandId: string };
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageInvitationResponse;
  };
  "POST /api/v1/brands/{brandId}/invitations": {
    path: { brandId: string };
    query: {};
    body: InviteRequest;
    answer: InvitationResponse;
  };
  "DELETE /api/v1/brands/{brandId}/members/{userId}": {
    path: { brandId: string; userId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/brands/{brandId}/members/{userId}": {
    path: { brandId: string; userId: string };
    query: {};
    body: undefined;
    answer: MemberResponse;
  };
  "PUT /api/v1/brands/{brandId}/members/{userId}": {
    path: { brandId: string; userId: string };
    query: {};
    body: PutMemberRequest;
    answer: MemberResponse;
  };
}
