// Roles, and what they may do.
namespace go role

include "common.thrift"

struct ListRolesRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> name
    8: list<string> built_in
    9: string rank_gte
    10: string rank_lte
}

struct Role {
    1: string id (go.tag = 'example:"6"')
    2: string name (go.tag = 'example:"trainee"')
    3: string title (go.tag = 'example:"Trainee"')
    4: i64 rank (go.tag = 'example:"20"') // who may act on whom: only on lower ones
    5: string inherits (go.tag = 'example:"moderator"') // the role it starts from; empty: none
    6: bool built_in (go.tag = 'example:"false"')
    7: bool require_totp (go.tag = 'example:"true"') // its members need an authenticator
    8: i64 members (go.tag = 'example:"2"')
    9: list<string> allow // its own rules: permissions it gives
    10: list<string> deny // and takes; these win
    11: list<string> permissions // what it comes to
    12: i64 created_at (go.tag = 'example:"1767182400000"')
    13: i64 updated_at (go.tag = 'example:"1767182400000"')
    14: list<string> allowed_actions
}

struct ListRolesResponse {
    1: list<Role> data
    2: i64 total (go.tag = 'example:"6"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct RoleRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
}

struct CreateRoleRequest {
    1: string name (go.tag = 'example:"trainee" maxLength:"32"') // small letters, digits and hyphens; it stays
    2: optional string title (go.tag = 'example:"Trainee" maxLength:"64" validate:"optional"') // for people
    3: optional i64 rank (go.tag = 'example:"20" minimum:"1" maximum:"99" validate:"optional"') // below that of who makes it; 1 unless given
    4: optional string inherits (go.tag = 'example:"moderator" maxLength:"32" validate:"optional"') // the role it starts from
    5: optional bool require_totp (go.tag = 'example:"true" validate:"optional"') // its members need an authenticator; true unless given
    6: optional list<string> allow (go.tag = 'validate:"optional"') // permissions it gives
    7: optional list<string> deny (go.tag = 'validate:"optional"') // permissions it takes
}

struct UpdateRoleRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: optional string title (go.tag = 'example:"Trainee" maxLength:"64" validate:"optional"') // for people
    3: optional i64 rank (go.tag = 'example:"20" minimum:"1" maximum:"99" validate:"optional"') // below that of who edits it
    4: optional string inherits (go.tag = 'example:"moderator" maxLength:"32" validate:"optional"') // the role it starts from; empty: none
    5: optional bool require_totp (go.tag = 'example:"true" validate:"optional"') // its members need an authenticator
    6: optional list<string> allow (go.tag = 'validate:"optional"') // all permissions it gives
    7: optional list<string> deny (go.tag = 'validate:"optional"') // all permissions it takes
}

struct ListPermissionsRequest {
    1: i64 page
    2: i64 per_page
}

struct Permission {
    1: string id (go.tag = 'example:"cases:work"')
    2: string object (go.tag = 'example:"cases"')
    3: string action (go.tag = 'example:"work"')
    4: string title (go.tag = 'example:"take cases, decide, escalate and snooze them"') // in the language that was asked for
}

struct ListPermissionsResponse {
    1: list<Permission> data
    2: i64 total (go.tag = 'example:"60"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ExplainRequest {
    1: string role
    2: string object
    3: string action
}

struct ExplainResponse {
    1: bool allowed (go.tag = 'example:"true"')
    2: list<string> rule // that decided: role, object, action, effect; empty: none did
    3: string text (go.tag = 'example:"a rule of moderator allows cases:work"')
}

service RoleService {
    ListRolesResponse ListRoles(1: ListRolesRequest req) (api.get = "/admin/api/v1/roles", api.handler_path = "role")
    Role CreateRole(1: CreateRoleRequest req) (api.post = "/admin/api/v1/roles", api.handler_path = "role")
    Role GetRole(1: RoleRequest req) (api.get = "/admin/api/v1/roles/:id", api.handler_path = "role")
    Role UpdateRole(1: UpdateRoleRequest req) (api.patch = "/admin/api/v1/roles/:id", api.handler_path = "role")
    common.Empty DeleteRole(1: RoleRequest req) (api.delete = "/admin/api/v1/roles/:id", api.handler_path = "role")
    ListPermissionsResponse ListPermissions(1: ListPermissionsRequest req) (api.get = "/admin/api/v1/permissions", api.handler_path = "role")
    ExplainResponse Explain(1: ExplainRequest req) (api.get = "/admin/api/v1/permissions/explain", api.handler_path = "role")
}
