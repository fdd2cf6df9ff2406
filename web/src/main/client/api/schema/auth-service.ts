// Generated from docs/openapi/auth-service.json: ./mvnw -pl web test -Dtest=ApiTypesTest -Dapi.update=true

export interface AccountResponse {
  displayName: string;
  email: string;
  emailVerified: boolean;
  handle: string;
  id: string;
  passwordChangedAt?: string | null;
  registeredAt: string;
  roles: ("BRAND" | "INFLUENCER" | "CREATIVE" | "ADMIN")[];
}

export interface AdministeredAccountResponse {
  active: boolean;
  allowedActions: ("DEACTIVATE" | "REACTIVATE" | "END_SESSIONS")[];
  deactivatedAt?: string | null;
  deactivatedBy?: "OWNER" | "ADMINISTRATOR" | null;
  deactivationReason?: string | null;
  displayName: string;
  email: string;
  emailVerified: boolean;
  handle: string;
  id: string;
  registeredAt: string;
  roles: ("BRAND" | "INFLUENCER" | "CREATIVE" | "ADMIN")[];
}

export interface AuditEventResponse {
  accountId: string;
  at: string;
  byAdministrator: boolean;
  details: Record<string, string>;
  device?: string | null;
  id: string;
  network?: string | null;
  type: "ACCOUNT_REGISTERED" | "ACCOUNT_DEACTIVATED" | "ACCOUNT_REACTIVATED" | "ACCOUNT_ERASED" | "EMAIL_VERIFIED" | "EMAIL_CHANGE_REQUESTED" | "EMAIL_CHANGE_STOPPED" | "EMAIL_CHANGED" | "PASSWORD_CHANGED" | "PASSWORD_RESET_REQUESTED" | "PASSWORD_RESET" | "ROLE_ADDED" | "ROLE_DROPPED" | "SECOND_FACTOR_ENROLLED" | "SECOND_FACTOR_REMOVED" | "SECOND_FACTOR_REFUSED" | "RECOVERY_CODES_RENEWED" | "RECOVERY_CODE_USED" | "SIGNED_IN" | "SIGN_IN_REFUSED" | "SESSION_ENDED" | "CLIENT_MADE" | "CLIENT_SECRET_CHANGED" | "CLIENT_DELETED";
  userAgent?: string | null;
}

export interface BeginEmailChangeRequest {
  email: string;
  password: string;
}

export interface ChangePasswordRequest {
  currentPassword: string;
  ends?: ("SESSIONS" | "CLIENTS" | "GRANTS")[] | null;
  newPassword: string;
}

export interface ClientRequest {
  name: string;
  scopes: ("read" | "write")[];
}

export interface ClientResponse {
  createdAt: string;
  id: string;
  name: string;
  scopes: ("read" | "write")[];
  secretChangedAt: string;
}

export interface ClientWithSecretResponse {
  client: ClientResponse;
  secret: string;
}

export interface CodeRequest {
  code: string;
}

export interface ConfirmationRequest {
  code: string;
}

export interface DeactivateAccountRequest {
  reason: string;
}

export interface EmailChangeResponse {
  expiresAt: string;
  newConfirmed: boolean;
  newEmail: string;
  oldConfirmed: boolean;
  oldMustConfirm: boolean;
  requestedAt: string;
}

export interface EnrolmentRequest {
  password: string;
}

export interface EnrolmentResponse {
  qrCode: string;
  secret: string;
  uri: string;
}

export interface FieldProblem {
  code: string;
  field: string;
  message: string;
}

export interface LoginRequest {
  email: string;
  password: string;
}

export interface PageAdministeredAccountResponse {
  items: AdministeredAccountResponse[];
  nextCursor?: string | null;
}

export interface PageAuditEventResponse {
  items: AuditEventResponse[];
  nextCursor?: string | null;
}

export interface PageClientResponse {
  items: ClientResponse[];
  nextCursor?: string | null;
}

export interface PageSessionResponse {
  items: SessionResponse[];
  nextCursor?: string | null;
}

export interface PasswordRequest {
  password: string;
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

export interface ProofRequest {
  code: string;
  password: string;
}

export interface RecoveryCodesResponse {
  recoveryCodes: string[];
}

export interface RefreshRequest {
  refreshToken: string;
}

export interface RegisterRequest {
  displayName: string;
  email: string;
  handle: string;
  password: string;
  roles: ("BRAND" | "INFLUENCER" | "CREATIVE" | "ADMIN")[];
}

export interface RegisterResponse {
  userId: string;
}

export interface RequestPasswordResetRequest {
  email: string;
}

export interface ResetPasswordRequest {
  code: string;
  ends?: ("SESSIONS" | "CLIENTS" | "GRANTS")[] | null;
  newPassword: string;
}

export interface RoleRequest {
  role: "BRAND" | "INFLUENCER" | "CREATIVE" | "ADMIN";
}

export interface SecondFactorChallengeResponse {
  challenge: string;
  expiresIn: number;
  secondFactorRequired: boolean;
}

export interface SecondFactorRequest {
  challenge: string;
  code: string;
}

export interface SecondFactorResponse {
  enabled: boolean;
  enabledAt?: string | null;
  recoveryCodesLeft: number;
}

export interface SessionProofRequest {
  code?: string | null;
  password?: string | null;
}

export interface SessionProofResponse {
  expiresIn: number;
  provenAt: string;
}

export interface SessionResponse {
  beganAt: string;
  clientId?: string | null;
  current: boolean;
  device: string;
  endsAt: string;
  id: string;
  lastUsedAt: string;
  network: string;
}

export interface TokenResponse {
  accessToken: string;
  expiresIn: number;
  refreshToken: string;
  tokenType: "Bearer";
}

export interface Operations {
  "GET /api/v1/auth/account": {
    path: {};
    query: {};
    body: undefined;
    answer: AccountResponse;
  };
  "GET /api/v1/auth/account/audit-events": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageAuditEventResponse;
  };
  "POST /api/v1/auth/account/deactivate": {
    path: {};
    query: {};
    body: PasswordRequest;
    answer: undefined;
  };
  "GET /api/v1/auth/account/email-change": {
    path: {};
    query: {};
    body: undefined;
    answer: EmailChangeResponse;
  };
  "POST /api/v1/auth/account/email-change": {
    path: {};
    query: {};
    body: BeginEmailChangeRequest;
    answer: EmailChangeResponse;
  };
  "POST /api/v1/auth/account/email-change/cancel": {
    path: {};
    query: {};
    body: undefined;
    answer: undefined;
  };
  "POST /api/v1/auth/account/email-change/confirm": {
    path: {};
    query: {};
    body: CodeRequest;
    answer: undefined;
  };
  "POST /api/v1/auth/account/email-verification": {
    path: {};
    query: {};
    body: undefined;
    answer: undefined;
  };
  "POST /api/v1/auth/account/email-verification/confirm": {
    path: {};
    query: {};
    body: CodeRequest;
    answer: undefined;
  };
  "POST /api/v1/auth/account/password": {
    path: {};
    query: {};
    body: ChangePasswordRequest;
    answer: undefined;
  };
  "POST /api/v1/auth/account/proof": {
    path: {};
    query: {};
    body: SessionProofRequest;
    answer: SessionProofResponse;
  };
  "POST /api/v1/auth/account/roles": {
    path: {};
    query: {};
    body: RoleRequest;
    answer: AccountResponse;
  };
  "DELETE /api/v1/auth/account/roles/{role}": {
    path: { role: "BRAND" | "INFLUENCER" | "CREATIVE" | "ADMIN" };
    query: {};
    body: undefined;
    answer: AccountResponse;
  };
  "GET /api/v1/auth/account/second-factor": {
    path: {};
    query: {};
    body: undefined;
    answer: SecondFactorResponse;
  };
  "POST /api/v1/auth/account/second-factor": {
    path: {};
    query: {};
    body: EnrolmentRequest;
    answer: EnrolmentResponse;
  };
  "POST /api/v1/auth/account/second-factor/confirm": {
    path: {};
    query: {};
    body: ConfirmationRequest;
    answer: RecoveryCodesResponse;
  };
  "POST /api/v1/auth/account/second-factor/recovery-codes": {
    path: {};
    query: {};
    body: ProofRequest;
    answer: RecoveryCodesResponse;
  };
  "POST /api/v1/auth/account/second-factor/remove": {
    path: {};
    query: {};
    body: ProofRequest;
    answer: undefined;
  };
  "GET /api/v1/auth/accounts": {
    path: {};
    query: { email?: string; handle?: string; limit?: number; cursor?: string };
    body: undefined;
    answer: PageAdministeredAccountResponse;
  };
  "GET /api/v1/auth/accounts/{accountId}": {
    path: { accountId: string };
    query: {};
    body: undefined;
    answer: AdministeredAccountResponse;
  };
  "POST /api/v1/auth/accounts/{accountId}/deactivate": {
    path: { accountId: string };
    query: {};
    body: DeactivateAccountRequest;
    answer: AdministeredAccountResponse;
  };
  "POST /api/v1/auth/accounts/{accountId}/end-sessions": {
    path: { accountId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "POST /api/v1/auth/accounts/{accountId}/reactivate": {
    path: { accountId: string };
    query: {};
    body: undefined;
    answer: AdministeredAccountResponse;
  };
  "POST /api/v1/auth/accounts/{accountId}/remove-second-factor": {
    path: { accountId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "POST /api/v1/auth/accounts/{accountId}/roles": {
    path: { accountId: string };
    query: {};
    body: RoleRequest;
    answer: AdministeredAccountResponse;
  };
  "DELETE /api/v1/auth/accounts/{accountId}/roles/{role}": {
    path: { accountId: string; role: "BRAND" | "INFLUENCER" | "CREATIVE" | "ADMIN" };
    query: {};
    body: undefined;
    answer: AdministeredAccountResponse;
  };
  "GET /api/v1/auth/audit-events": {
    path: {};
    query: { accountId: string; limit?: number; cursor?: string };
    body: undefined;
    answer: PageAuditEventResponse;
  };
  "GET /api/v1/auth/clients": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageClientResponse;
  };
  "POST /api/v1/auth/clients": {
    path: {};
    query: {};
    body: ClientRequest;
    answer: ClientWithSecretResponse;
  };
  "DELETE /api/v1/auth/clients/{clientId}": {
    path: { clientId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/auth/clients/{clientId}": {
    path: { clientId: string };
    query: {};
    body: undefined;
    answer: ClientResponse;
  };
  "POST /api/v1/auth/clients/{clientId}/rotate-secret": {
    path: { clientId: string };
    query: {};
    body: undefined;
    answer: ClientWithSecretResponse;
  };
  "POST /api/v1/auth/email-change/stop": {
    path: {};
    query: {};
    body: CodeRequest;
    answer: undefined;
  };
  "POST /api/v1/auth/login": {
    path: {};
    query: {};
    body: LoginRequest;
    answer: TokenResponse | SecondFactorChallengeResponse;
  };
  "POST /api/v1/auth/login/second-factor": {
    path: {};
    query: {};
    body: SecondFactorRequest;
    answer: TokenResponse;
  };
  "POST /api/v1/auth/logout": {
    path: {};
    query: {};
    body: RefreshRequest;
    answer: undefined;
  };
  "POST /api/v1/auth/password-reset": {
    path: {};
    query: {};
    body: RequestPasswordResetRequest;
    answer: undefined;
  };
  "POST /api/v1/auth/password-reset/confirm": {
    path: {};
    query: {};
    body: ResetPasswordRequest;
    answer: undefined;
  };
  "POST /api/v1/auth/refresh": {
    path: {};
    query: {};
    body: RefreshRequest;
    answer: TokenResponse;
  };
  "POST /api/v1/auth/register": {
    path: {};
    query: {};
    body: RegisterRequest;
    answer: RegisterResponse;
  };
  "DELETE /api/v1/auth/sessions": {
    path: {};
    query: {};
    body: undefined;
    answer: undefined;
  };
  "GET /api/v1/auth/sessions": {
    path: {};
    query: { limit?: number; cursor?: string };
    body: undefined;
    answer: PageSessionResponse;
  };
  "DELETE /api/v1/auth/sessions/{sessionId}": {
    path: { sessionId: string };
    query: {};
    body: undefined;
    answer: undefined;
  };
}
