// The staff: accounts with a role.
namespace go staff

struct ListStaffRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> username
    8: list<string> role
    9: list<string> disabled
    10: string created_at_gte
    11: string created_at_lte
    12: string signed_in_at_gte
    13: string signed_in_at_lte
}

struct Member {
    1: string id (go.tag = 'example:"7"') // the account's
    2: string username (go.tag = 'example:"ann"')
    3: string role (go.tag = 'example:"moderator"')
    4: bool disabled (go.tag = 'example:"false"') // kept out of the panel
    5: bool suspended (go.tag = 'example:"false"') // the account is, so it is kept out, too
    6: bool totp (go.tag = 'example:"true"') // an authenticator is set up
    7: bool one_time (go.tag = 'example:"false"') // the password was given out and has to be changed
    8: i64 recovery_codes (go.tag = 'example:"10"') // left
    9: i64 created_at (go.tag = 'example:"1767182400000"')
    10: i64 signed_in_at (go.tag = 'example:"1767182400000"') // 0: never
    11: string password (go.tag = 'example:""') // told once, when it is made: of one use; empty otherwise
    12: list<string> allowed_actions
}

struct ListStaffResponse {
    1: list<Member> data
    2: i64 total (go.tag = 'example:"1"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct MemberRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
}

struct CreateStaffRequest {
    1: string username (go.tag = 'example:"ann" maxLength:"32"') // of an account that exists
    2: string role (go.tag = 'example:"moderator" maxLength:"32"') // that the account gets
}

struct UpdateStaffRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: optional string role (go.tag = 'example:"senior" maxLength:"32" validate:"optional"') // another role; user: staff no more
    3: optional bool disabled (go.tag = 'example:"false" validate:"optional"') // keep out of the panel
}

service StaffService {
    ListStaffResponse ListStaff(1: ListStaffRequest req) (api.get = "/admin/api/v1/staff", api.handler_path = "staff")
    Member CreateStaff(1: CreateStaffRequest req) (api.post = "/admin/api/v1/staff", api.handler_path = "staff")
    Member GetStaff(1: MemberRequest req) (api.get = "/admin/api/v1/staff/:id", api.handler_path = "staff")
    Member UpdateStaff(1: UpdateStaffRequest req) (api.patch = "/admin/api/v1/staff/:id", api.handler_path = "staff")
    Member ResetStaffTOTP(1: MemberRequest req) (api.post = "/admin/api/v1/staff/:id/reset-totp", api.handler_path = "staff")
    Member ResetStaffPassword(1: MemberRequest req) (api.post = "/admin/api/v1/staff/:id/reset-password", api.handler_path = "staff")
}
