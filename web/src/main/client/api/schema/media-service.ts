// Generated from docs/openapi/media-service.json: ./mvnw -pl web test -Dtest=ApiTypesTest -Dapi.update=true

export interface AssetResponse {
  allowedActions: string[];
  contentType: string;
  createdAt: string;
  durationMillis?: number | null;
  failure?: string | null;
  filename: string;
  height?: number | null;
  id: string;
  ownerId: string;
  peaks: number[];
  poster?: Link | null;
  progress?: number | null;
  purpose: "AVATAR" | "LOGO" | "PORTFOLIO" | "REEL" | "DELIVERY" | "SAMPLE";
  size: number;
  status: "PENDING" | "PROCESSING" | "READY" | "FAILED" | "REMOVED";
  variants: Link[];
  width?: number | null;
}

export interface FieldProblem {
  code: string;
  field: string;
  message: string;
}

export interface Link {
  contentType: string;
  height?: number | null;
  kind: "IMAGE" | "VIDEO" | "HLS" | "AUDIO";
  name: string;
  publicUrl?: string | null;
  sha256?: string | null;
  size: number;
  url: string;
  width?: number | null;
}

export interface MediaUsage {
  limitBytes: number;
  usedBytes: number;
}

export interface MultipartUploadResponse {
  expiresAt: string;
  mediaId: string;
  parts: Part[];
}

export interface PageAssetResponse {
  items: AssetResponse[];
  nextCursor?: string | null;
}

export interface Part {
  number: number;
  offset: number;
  size: number;
  uploaded: boolean;
  url?: string | null;
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

export interface StartUploadRequest {
  contentType: string;
  filename: string;
  purpose: "AVATAR" | "LOGO" | "PORTFOLIO" | "REEL" | "DELIVERY" | "SAMPLE";
  size: number;
}

export interface StartUploadResponse {
  mediaId: string;
  upload: UploadForm;
}

export interface UploadForm {
  expiresAt: string;
  fields: Record<string, string>;
  method: string;
  url: string;
}

export interface Operations {
  "GET /api/v1/media": {
    path: {};
    query: { ids?: string[]; limit?: number; cursor?: string };
    body: undefined;
    answer: PageAssetResponse;
  };
  "POST /api/v1/media/multipart-uploads": {
    path: {};
    query: {};
    body: StartUploadRequest;
    answer: MultipartUploadResponse;
  };
  "GET /api/v1/media/playlists/{pass}/{name}": {
    path: { pass: string; name: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/media/public/{sha256}/{variant}": {
    path: { sha256: string; variant: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "POST /api/v1/media/uploads": {
    path: {};
    query: {};
    body: StartUploadRequest;
    answer: StartUploadResponse;
  };
  "GET /api/v1/media/usage": {
    path: {};
    query: {};
    body: undefined;
    answer: MediaUsage;
  };
  "DELETE /api/v1/media/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/media/{id}": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: AssetResponse;
  };
  "POST /api/v1/media/{id}/complete": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: AssetResponse;
  };
  "GET /api/v1/media/{id}/parts": {
    path: { id: string };
    query: {};
    body: undefined;
    answer: MultipartUploadResponse;
  };
}
