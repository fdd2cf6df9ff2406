// Generated from docs/openapi/campaign-service.json: ./mvnw -pl web test -Dtest=ApiTypesTest -Dapi.update=true

export interface CampaignDetailsPatch {
  budget?: MoneyPatch;
  category?: string;
  deliverables?: Deliverable[] | null;
  description?: string | null;
  disclosureLabel?: string | null;
  endDate?: string;
  startDate?: string;
  title?: string;
}

export interface CampaignReportResponse {
  asOf: string;
  campaignId: string;
  creators: CreatorLine[];
  title: string;
}

export interface CampaignResponse {
  allowedActions: string[];
  brandId: string;
  budget: Money;
  category: string;
  committed: Total;
  completed: Total;
  createdAt: string;
  createdBy: string;
  deliverables: Deliverable[];
  description?: string | null;
  disclosureLabel?: string | null;
  endDate: string;
  id: string;
  startDate: string;
  status: "DRAFT" | "LIVE" | "PAUSED" | "COMPLETED" | "ARCHIVED" | "CANCELLED";
  title: string;
  updatedAt: string;
  version: number;
}

export interface CampaignTreeResponse {
  asOf: string;
  budget: Money;
  campaign: Frame;
  gigs: GigNode[];
  own: Figures;
  remaining: Total;
  total: Figures;
}

export interface CreateCampaignRequest {
  brandId: string;
  budget: Money;
  category: string;
  deliverables?: Deliverable[] | null;
  description?: string | null;
  disclosureLabel?: string | null;
  endDate: string;
  startDate: string;
  title: string;
}

export interface CreatorLine {
  agreedHours?: number | null;
  committed?: Total | null;
  completed?: Total | null;
  completedEngagements: number;
  credits: string[];
  displayName?: string | null;
  engagementRate?: number | null;
  engagements: number;
  followers?: number | null;
  handle?: string | null;
  hiredByBrand: boolean;
  lateEngagements: number;
  loggedHours?: number | null;
  onTimeRate?: number | null;
  openEngagements: number;
  rating?: number | null;
  reviewCount: number;
  successScore?: number | null;
  userId: string;
}

export interface Deliverable {
  description?: string | null;
  disclosureLabel?: string | null;
  dueDate?: string | null;
  kind: "REEL" | "STORY" | "POST" | "VIDEO" | "OTHER";
  quantity: number;
}

export interface EngagementNode {
  agreedHours?: number | null;
  completedAt?: string | null;
  daysLate: number;
  dueDate?: string | null;
  fee?: Total | null;
  firstDeliveredAt?: string | null;
  gigRoleId: string;
  id: string;
  late: boolean;
  loggedHours?: number | null;
  own: Figures;
  passedOn?: Total | null;
  profession: string;
  startedAt: string;
  status: "ACTIVE" | "DELIVERED" | "CHANGES_REQUESTED" | "COMPLETED" | "CANCEL_REQUESTED" | "CANCELLED" | "DISPUTED" | "RESOLVED";
  subGigs: GigNode[];
  total: Figures;
  worker: Person;
}

export interface FieldProblem {
  code: string;
  field: string;
  message: string;
}

export interface Figures {
  agreedHours?: number | null;
  committed?: Total | null;
  completed?: Total | null;
  completedEngagements: number;
  engagements: number;
  lateEngagements: number;
  loggedHours?: number | null;
  maxDaysLate: number;
  openEngagements: number;
}

export interface Frame {
  brandId: string;
  brandName: string;
  category: string;
  endDate: string;
  id: string;
  startDate: string;
  status: "DRAFT" | "LIVE" | "PAUSED" | "COMPLETED" | "ARCHIVED" | "CANCELLED";
  title: string;
}

export interface GigNode {
  budget?: Total | null;
  creator: Person;
  deadline: string;
  depth: number;
  engagements: EngagementNode[];
  filled: number;
  id: string;
  own: Figures;
  parentEngagementId?: string | null;
  slots: number;
  status: "DRAFT" | "OPEN" | "PAUSED" | "FILLED" | "IN_PROGRESS" | "COMPLETED" | "EXPIRED" | "CANCELLED";
  title: string;
  total: Figures;
  type: "CREW_HIRE" | "PROMOTION" | "COLLAB";
}

export interface GigTreeResponse {
  asOf: string;
  gig: GigNode;
}

export interface Money {
  amount: number;
  currency: string;
}

export interface MoneyPatch {
  amount?: number;
  currency?: string;
}

export interface PageCampaignResponse {
  items: CampaignResponse[];
  nextCursor?: string | null;
}

export interface Person {
  avatarUrl?: string | null;
  displayName?: string | null;
  handle?: string | null;
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

export interface Total {
  amount: number;
  currency: string;
}

export interface Operations {
  "GET /api/v1/campaigns": {
    path: {};
    query: { brandId: string; status?: "DRAFT" | "LIVE" | "PAUSED" | "COMPLETED" | "ARCHIVED" | "CANCELLED"; limit?: number; cursor?: string };
    body: undefined;
    answer: PageCampaignResponse;
  };
  "POST /api/v1/campaigns": {
    path: {};
    query: {};
    body: CreateCampaignRequest;
    answer: CampaignResponse;
  };
  "GET /api/v1/campaigns/{campaignId}": {
    path: { campaignId: string };
    query: {};
    body: undefined;
    answer: CampaignResponse;
  };
  "PATCH /api/v1/campaigns/{campaignId}": {
    path: { campaignId: string };
    query: {};
    body: CampaignDetailsPatch;
    answer: CampaignResponse;
  };
  "POST /api/v1/campaigns/{campaignId}/archive": {
    path: { campaignId: string };
    query: {};
    body: undefined;
    answer: CampaignResponse;
  };
  "POST /api/v1/campaigns/{campaignId}/cancel": {
    path: { campaignId: string };
    query: {};
    body: undefined;
    answer: CampaignResponse;
  };
  "POST /api/v1/campaigns/{campaignId}/complete": {
    path: { campaignId: string };
    query: {};
    body: undefined;
    answer: CampaignResponse;
  };
  "POST /api/v1/campaigns/{campaignId}/duplicate": {
    path: { campaignId: string };
    query: {};
    body: undefined;
    answer: CampaignResponse;
  };
  "POST /api/v1/campaigns/{campaignId}/launch": {
    path: { campaignId: string };
    query: {};
    body: undefined;
    answer: CampaignResponse;
  };
  "POST /api/v1/campaigns/{campaignId}/pause": {
    path: { campaignId: string };
    query: {};
    body: undefined;
    answer: CampaignResponse;
  };
  "GET /api/v1/campaigns/{campaignId}/report": {
    path: { campaignId: string };
    query: {};
    body: undefined;
    answer: CampaignReportResponse;
  };
  "POST /api/v1/campaigns/{campaignId}/resume": {
    path: { campaignId: string };
    query: {};
    body: undefined;
    answer: CampaignResponse;
  };
  "GET /api/v1/campaigns/{campaignId}/tree": {
    path: { campaignId: string };
    query: {};
    body: undefined;
    answer: CampaignTreeResponse;
  };
  "GET /api/v1/gigs/{gigId}/tree": {
    path: { gigId: string };
    query: {};
    body: undefined;
    answer: GigTreeResponse;
  };
}
