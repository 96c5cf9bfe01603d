// Signing in to the panel, and what belongs to who is signed in.
namespace go session

include "common.thrift"

struct SignInRequest {
    1: string username (go.tag = 'example:"ann" maxLength:"32"') // the account's name
    2: string password (go.tag = 'example:"correct horse battery" maxLength:"128"') // the password for the panel
    3: string code (go.tag = 'example:"123456" maxLength:"64" validate:"optional"') // of the authenticator, or a recovery code; who has none leaves it out
}

struct SessionRequest {}

struct Session {
    1: string user_id (go.tag = 'example:"7"')
    2: string username (go.tag = 'example:"ann"')
    3: string role (go.tag = 'example:"moderator"')
    4: i64 rank (go.tag = 'example:"40"')
    5: bool totp (go.tag = 'example:"true"') // an authenticator is set up
    6: list<string> pending // what has to be done before anything else: password, totp
    7: string csrf_token (go.tag = 'example:"4QK0m…"') // for the header X-CSRF-Token of every change; empty for a script
    8: i64 stepped_up_to (go.tag = 'example:"0"') // ms: until when irreversible acts are open
    9: i64 expires_at (go.tag = 'example:"1767225600000"') // ms: at the latest
    10: list<string> permissions // what may be done
}

struct StepUpRequest {
    1: string password (go.tag = 'example:"correct horse battery" maxLength:"128" validate:"optional"') // either the password
    2: string code (go.tag = 'example:"123456" maxLength:"64" validate:"optional"') // or a code
}

struct StepUpResponse {
    1: i64 stepped_up_to (go.tag = 'example:"1767225600000"') // ms
}

struct PermissionsResponse {
    1: list<string> data
    2: i64 total (go.tag = 'example:"2"')
    3: bool total_exact (go.tag = 'example:"true"')
}

struct PasswordRequest {
    1: string old_password (go.tag = 'example:"k7mq-2xnp-w9tc-hv4d" maxLength:"128"') // the password until now
    2: string new_password (go.tag = 'example:"correct horse battery" minLength:"12" maxLength:"128"') // the new one
}

struct EnrolResponse {
    1: string secret (go.tag = 'example:"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"') // for typing it in
    2: string uri (go.tag = 'example:"otpauth://totp/vireo:ann?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"')
    3: string qr (go.tag = 'example:"<svg/>"') // the address as a picture, SVG
}

struct ConfirmRequest {
    1: string code (go.tag = 'example:"123456" maxLength:"64"') // what the new authenticator shows
}

struct RecoveryCodesResponse {
    1: list<string> recovery_codes // each works once; they are told here and nowhere else
}

struct ListSessionsRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> user_id
    8: string created_at_gte
    9: string created_at_lte
    10: string used_at_gte
    11: string used_at_lte
}

struct SignedIn {
    1: string id (go.tag = 'example:"12"')
    2: string user_id (go.tag = 'example:"7"')
    3: string username (go.tag = 'example:"ann"')
    4: string address (go.tag = 'example:"192.0.2.7"')
    5: string agent (go.tag = 'example:"Mozilla/5.0"')
    6: i64 created_at (go.tag = 'example:"1767182400000"')
    7: i64 used_at (go.tag = 'example:"1767182400000"')
    8: i64 expires_at (go.tag = 'example:"1767184200000"') // when it ends if it is not used
    9: bool current (go.tag = 'example:"true"') // the one that asks
    10: list<string> allowed_actions
}

struct ListSessionsResponse {
    1: list<SignedIn> data
    2: i64 total (go.tag = 'example:"1"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct IDRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
}

struct ListTokensRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> user_id
    8: list<string> name
    9: string created_at_gte
    10: string created_at_lte
    11: string expires_at_gte
    12: string expires_at_lte
}

struct Token {
    1: string id (go.tag = 'example:"3"')
    2: string user_id (go.tag = 'example:"7"')
    3: string username (go.tag = 'example:"ann"')
    4: string name (go.tag = 'example:"nightly report"')
    5: list<string> scopes // permissions
    6: i64 created_at (go.tag = 'example:"1767182400000"')
    7: i64 used_at (go.tag = 'example:"0"') // 0: never
    8: i64 expires_at (go.tag = 'example:"1769774400000"')
    9: string token (go.tag = 'example:""') // told once, when it is made; empty in lists
    10: list<string> allowed_actions
}

struct ListTokensResponse {
    1: list<Token> data
    2: i64 total (go.tag = 'example:"1"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct CreateTokenRequest {
    1: string name (go.tag = 'example:"nightly report" maxLength:"64"') // what it is for
    2: list<string> scopes // permissions, of those that its maker has
    3: i64 days (go.tag = 'example:"30" minimum:"0" maximum:"366" validate:"optional"') // how long it is good; 0: 30
}

service SessionService {
    Session SignIn(1: SignInRequest req) (api.post = "/admin/api/v1/session", api.handler_path = "session")
    Session GetSession(1: SessionRequest req) (api.get = "/admin/api/v1/session", api.handler_path = "session")
    common.Empty SignOut(1: SessionRequest req) (api.delete = "/admin/api/v1/session", api.handler_path = "session")
    StepUpResponse StepUp(1: StepUpRequest req) (api.post = "/admin/api/v1/session/step-up", api.handler_path = "session")
    Session Me(1: SessionRequest req) (api.get = "/admin/api/v1/me", api.handler_path = "session")
    PermissionsResponse MyPermissions(1: SessionRequest req) (api.get = "/admin/api/v1/me/permissions", api.handler_path = "session")
    common.Empty ChangePassword(1: PasswordRequest req) (api.post = "/admin/api/v1/me/password", api.handler_path = "session")
    EnrolResponse EnrolTOTP(1: SessionRequest req) (api.post = "/admin/api/v1/me/totp", api.handler_path = "session")
    RecoveryCodesResponse ConfirmTOTP(1: ConfirmRequest req) (api.post = "/admin/api/v1/me/totp/confirm", api.handler_path = "session")
    RecoveryCodesResponse RenewRecoveryCodes(1: SessionRequest req) (api.post = "/admin/api/v1/me/recovery-codes", api.handler_path = "session")
    ListSessionsResponse ListSessions(1: ListSessionsRequest req) (api.get = "/admin/api/v1/sessions", api.handler_path = "session")
    common.Empty RevokeSession(1: IDRequest req) (api.delete = "/admin/api/v1/sessions/:id", api.handler_path = "session")
    ListTokensResponse ListTokens(1: ListTokensRequest req) (api.get = "/admin/api/v1/tokens", api.handler_path = "session")
    Token CreateToken(1: CreateTokenRequest req) (api.post = "/admin/api/v1/tokens", api.handler_path = "session")
    common.Empty RevokeToken(1: IDRequest req) (api.delete = "/admin/api/v1/tokens/:id", api.handler_path = "session")
}
