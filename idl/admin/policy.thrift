// Policies, and what goes with them: strikes, templates, staff's notes.
namespace go policy

include "common.thrift"

struct IDRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
}

struct Policy {
    1: string id (go.tag = 'example:"3"')
    2: string code (go.tag = 'example:"ads"') // what decisions name; it never changes
    3: i64 version (go.tag = 'example:"1"') // of what follows
    4: bool active (go.tag = 'example:"true"') // decisions may go by it
    5: string category (go.tag = 'example:"ads"') // ads, gambling, fraud, drugs, violence, sexual, abuse or other
    6: string title_en (go.tag = 'example:"Advertising"')
    7: string title_zh (go.tag = 'example:"广告引流"')
    8: string text_en (go.tag = 'example:"Unwanted advertising is not allowed."')
    9: string text_zh (go.tag = 'example:"禁止发布垃圾广告。"')
    10: string title (go.tag = 'example:"Advertising"') // in the language of who asks
    11: i64 points (go.tag = 'example:"1"') // of a strike; 0: none is given
    12: i64 strike_days (go.tag = 'example:"30"') // after which a strike expires; 0: never
    13: string measure (go.tag = 'example:"takedown"') // suggested; empty: none
    14: i64 measure_days (go.tag = 'example:"0"') // of it; 0: no end
    15: i64 created_at (go.tag = 'example:"1767182400000"')
    16: i64 updated_at (go.tag = 'example:"1767182400000"')
    17: list<string> allowed_actions // edit, activate or deactivate, delete
}

struct PolicyVersion {
    1: string id (go.tag = 'example:"3"')
    2: string code (go.tag = 'example:"ads"')
    3: i64 version (go.tag = 'example:"1"')
    4: string category (go.tag = 'example:"ads"')
    5: string title_en (go.tag = 'example:"Advertising"')
    6: string title_zh (go.tag = 'example:"广告引流"')
    7: string text_en (go.tag = 'example:"Unwanted advertising is not allowed."')
    8: string text_zh (go.tag = 'example:"禁止发布垃圾广告。"')
    9: i64 points (go.tag = 'example:"1"')
    10: i64 strike_days (go.tag = 'example:"30"')
    11: string measure (go.tag = 'example:"takedown"')
    12: i64 measure_days (go.tag = 'example:"0"')
    13: string author_id (go.tag = 'example:"2"') // 0: the program
    14: string author_name (go.tag = 'example:"root"')
    15: i64 created_at (go.tag = 'example:"1767182400000"')
    16: list<string> allowed_actions
}

struct CreatePolicyRequest {
    1: string code (go.tag = 'example:"self_promotion" maxLength:"64"') // small letters, digits and _; unique
    2: string category (go.tag = 'example:"ads" enums:"ads,gambling,fraud,drugs,violence,sexual,abuse,other"') // one of the categories of words
    3: string title_en (go.tag = 'example:"Advertising" maxLength:"64"') // of the rule
    4: string title_zh (go.tag = 'example:"广告引流" maxLength:"64"') // of the rule
    5: string text_en (go.tag = 'example:"Unwanted advertising is not allowed." maxLength:"1000"') // of the rule
    6: string text_zh (go.tag = 'example:"禁止发布垃圾广告。" maxLength:"1000"') // of the rule
    7: i64 points (go.tag = 'example:"1" minimum:"0" maximum:"100" validate:"optional"') // of a strike; 0: none is given
    8: i64 strike_days (go.tag = 'example:"30" minimum:"0" maximum:"3650" validate:"optional"') // after which a strike expires; 0: never
    9: string measure (go.tag = 'example:"takedown" maxLength:"16" validate:"optional"') // suggested; empty: none
    10: i64 measure_days (go.tag = 'example:"0" minimum:"0" maximum:"3650" validate:"optional"') // of it; 0: no end
}

struct UpdatePolicyRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: optional bool active (go.tag = 'example:"true" validate:"optional"') // decisions may go by it
    3: optional string category (go.tag = 'example:"ads" enums:"ads,gambling,fraud,drugs,violence,sexual,abuse,other" validate:"optional"') // one of the categories of words
    4: optional string title_en (go.tag = 'example:"Advertising" maxLength:"64" validate:"optional"') // of the rule
    5: optional string title_zh (go.tag = 'example:"广告引流" maxLength:"64" validate:"optional"') // of the rule
    6: optional string text_en (go.tag = 'example:"Unwanted advertising is not allowed." maxLength:"1000" validate:"optional"') // of the rule
    7: optional string text_zh (go.tag = 'example:"禁止发布垃圾广告。" maxLength:"1000" validate:"optional"') // of the rule
    8: optional i64 points (go.tag = 'example:"1" minimum:"0" maximum:"100" validate:"optional"') // of a strike; 0: none is given
    9: optional i64 strike_days (go.tag = 'example:"30" minimum:"0" maximum:"3650" validate:"optional"') // after which a strike expires; 0: never
    10: optional string measure (go.tag = 'example:"takedown" maxLength:"16" validate:"optional"') // suggested; empty: none
    11: optional i64 measure_days (go.tag = 'example:"0" minimum:"0" maximum:"3650" validate:"optional"') // of it; 0: no end
}

struct ListPoliciesRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> code
    8: list<string> category
    9: list<string> active
    10: string points_gte
    11: string points_lte
    12: string updated_at_gte
    13: string updated_at_lte
}

struct ListPoliciesResponse {
    1: list<Policy> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListPolicyVersionsRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: i64 page
    3: i64 per_page
    4: string sort
    5: string cursor
    6: list<string> version
    7: string created_at_gte
    8: string created_at_lte
}

struct ListPolicyVersionsResponse {
    1: list<PolicyVersion> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct PolicySettingsRequest {}

struct Threshold {
    1: i64 points (go.tag = 'example:"6" minimum:"1" maximum:"1000"') // from so many on
    2: string measure (go.tag = 'example:"suspend" enums:"mute,suspend,ban"') // that is suggested
    3: i64 days (go.tag = 'example:"7" minimum:"0" maximum:"3650" validate:"optional"') // of it; 0: no end
}

struct PolicySettings {
    1: list<Threshold> thresholds // by points; nothing carries them out
    2: i64 appeal_days (go.tag = 'example:"14"') // how long after its notice a decision can be appealed against
    3: i64 due_days (go.tag = 'example:"3"') // in how many days an appeal should be decided
    4: i64 hold_hours (go.tag = 'example:"24"') // after how many hours of a hold its author is told why
    5: list<string> placeholders // of templates
    6: list<string> allowed_actions // edit
}

struct UpdatePolicySettingsRequest {
    1: optional list<Threshold> thresholds (go.tag = 'validate:"optional"') // all of them, by points, at most 8
    2: optional i64 appeal_days (go.tag = 'example:"14" minimum:"1" maximum:"365" validate:"optional"') // how long after its notice a decision can be appealed against
    3: optional i64 due_days (go.tag = 'example:"3" minimum:"1" maximum:"365" validate:"optional"') // in how many days an appeal should be decided
    4: optional i64 hold_hours (go.tag = 'example:"24" minimum:"1" maximum:"8760" validate:"optional"') // after how many hours of a hold its author is told why
}

struct Strike {
    1: string id (go.tag = 'example:"7"')
    2: string user_id (go.tag = 'example:"9"')
    3: string user_name (go.tag = 'example:"ann"')
    4: string action_id (go.tag = 'example:"40"') // the first of the decision that gave it
    5: string case_id (go.tag = 'example:"12"') // 0: none
    6: string policy (go.tag = 'example:"ads"')
    7: i64 policy_version (go.tag = 'example:"1"')
    8: string policy_title (go.tag = 'example:"Advertising"') // in the language of who asks
    9: i64 points (go.tag = 'example:"1"')
    10: i64 created_at (go.tag = 'example:"1767182400000"')
    11: i64 expires_at (go.tag = 'example:"1767182400000"') // 0: never
    12: i64 lifted_at (go.tag = 'example:"0"') // 0: not lifted
    13: string lifted_by (go.tag = 'example:"0"') // account
    14: string lifter_name (go.tag = 'example:""')
    15: string lift_action (go.tag = 'example:"0"') // the undo that took it away
    16: string lift_reason (go.tag = 'example:""')
    17: bool counts (go.tag = 'example:"true"') // now
    18: list<string> allowed_actions // lift
}

struct ListStrikesRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string cursor
    5: list<string> id
    6: list<string> user_id
    7: list<string> action_id
    8: list<string> case_id
    9: list<string> policy
    10: list<string> lifted
    11: string points_gte
    12: string points_lte
    13: string created_at_gte
    14: string created_at_lte
    15: string expires_at_gte
    16: string expires_at_lte
}

struct ListStrikesResponse {
    1: list<Strike> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct LiftStrikeRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string reason (go.tag = 'example:"the wrong account" maxLength:"1000"') // why, for staff
}

struct Suggestion {
    1: string policy (go.tag = 'example:"ads"') // with this policy
    2: string title (go.tag = 'example:"Advertising"') // in the language of who asks
    3: i64 points (go.tag = 'example:"7"') // that the user would then have
    4: string measure (go.tag = 'example:"suspend"') // empty: none
    5: i64 ends_at (go.tag = 'example:"1767182400000"') // reckoned from now; 0: no end
}

struct Standing {
    1: i64 points (go.tag = 'example:"6"') // of the strikes that count now
    2: i64 strikes (go.tag = 'example:"2"')
    3: optional Threshold next (go.tag = 'validate:"optional"') // the threshold above; not there: there is none
    4: list<Suggestion> suggestions // what each policy would suggest; nothing carries it out
}

struct TemplateMeasure {
    1: string kind (go.tag = 'example:"mute" maxLength:"16"') // takedown, restore, limit, warn, mute, suspend or ban
    2: i64 days (go.tag = 'example:"3" minimum:"0" maximum:"3650" validate:"optional"') // of mute, suspend and ban, from the decision; 0: no end
}

struct Template {
    1: string id (go.tag = 'example:"4"')
    2: string name (go.tag = 'example:"Advertising, the first time"')
    3: string kind (go.tag = 'example:"decision"') // decision or note
    4: string policy (go.tag = 'example:"ads"')
    5: list<TemplateMeasure> measures
    6: string text_en (go.tag = 'example:"You advertised in your video."') // with placeholders
    7: string text_zh (go.tag = 'example:"你发布了广告。"') // with placeholders
    8: string author_id (go.tag = 'example:"2"')
    9: string author_name (go.tag = 'example:"mod"')
    10: i64 created_at (go.tag = 'example:"1767182400000"')
    11: i64 updated_at (go.tag = 'example:"1767182400000"')
    12: list<string> allowed_actions // edit, delete
}

struct CreateTemplateRequest {
    1: string name (go.tag = 'example:"Advertising, the first time" maxLength:"64"') // unique
    2: string kind (go.tag = 'example:"decision" enums:"decision,note"') // what it is for
    3: string policy (go.tag = 'example:"ads" maxLength:"64" validate:"optional"') // of a decision
    4: list<TemplateMeasure> measures (go.tag = 'validate:"optional"') // of a decision
    5: string text_en (go.tag = 'example:"You advertised in your video." maxLength:"1000"') // with user, item, policy or appeal_until in braces as placeholders
    6: string text_zh (go.tag = 'example:"你发布了广告。" maxLength:"1000"') // with user, item, policy or appeal_until in braces as placeholders
}

struct UpdateTemplateRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: optional string name (go.tag = 'example:"Advertising, the first time" maxLength:"64" validate:"optional"') // unique
    3: optional string policy (go.tag = 'example:"ads" maxLength:"64" validate:"optional"') // of a decision
    4: optional list<TemplateMeasure> measures (go.tag = 'validate:"optional"') // of a decision
    5: optional string text_en (go.tag = 'example:"You advertised in your video." maxLength:"1000" validate:"optional"') // with user, item, policy or appeal_until in braces as placeholders
    6: optional string text_zh (go.tag = 'example:"你发布了广告。" maxLength:"1000" validate:"optional"') // with user, item, policy or appeal_until in braces as placeholders
}

struct ListTemplatesRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> name
    8: list<string> kind
    9: list<string> policy
    10: string updated_at_gte
    11: string updated_at_lte
}

struct ListTemplatesResponse {
    1: list<Template> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct Note {
    1: string id (go.tag = 'example:"5"')
    2: string author_id (go.tag = 'example:"2"')
    3: string author_name (go.tag = 'example:"mod"')
    4: string text (go.tag = 'example:"asked for a delay"') // empty once it is retracted
    5: i64 created_at (go.tag = 'example:"1767182400000"')
    6: i64 retracted_at (go.tag = 'example:"0"') // 0: it stands
    7: list<string> allowed_actions // retract
}

struct ListNotesRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: i64 page
    3: i64 per_page
    4: string sort
    5: string cursor
    6: list<string> author_id
    7: list<string> retracted
    8: string created_at_gte
    9: string created_at_lte
}

struct ListNotesResponse {
    1: list<Note> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct AddNoteRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string text (go.tag = 'example:"asked for a delay" maxLength:"1000"') // for staff
}

struct RetractNoteRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: i64 note_id (api.path = "note_id", go.tag = 'swaggerignore:"true"')
}

service PolicyService {
    ListPoliciesResponse ListPolicies(1: ListPoliciesRequest req) (api.get = "/admin/api/v1/policies", api.handler_path = "policy")
    Policy CreatePolicy(1: CreatePolicyRequest req) (api.post = "/admin/api/v1/policies", api.handler_path = "policy")
    PolicySettings GetPolicySettings(1: PolicySettingsRequest req) (api.get = "/admin/api/v1/policies/settings", api.handler_path = "policy")
    PolicySettings UpdatePolicySettings(1: UpdatePolicySettingsRequest req) (api.patch = "/admin/api/v1/policies/settings", api.handler_path = "policy")
    Policy GetPolicy(1: IDRequest req) (api.get = "/admin/api/v1/policies/:id", api.handler_path = "policy")
    Policy UpdatePolicy(1: UpdatePolicyRequest req) (api.patch = "/admin/api/v1/policies/:id", api.handler_path = "policy")
    common.Empty DeletePolicy(1: IDRequest req) (api.delete = "/admin/api/v1/policies/:id", api.handler_path = "policy")
    ListPolicyVersionsResponse ListPolicyVersions(1: ListPolicyVersionsRequest req) (api.get = "/admin/api/v1/policies/:id/versions", api.handler_path = "policy")
    ListStrikesResponse ListStrikes(1: ListStrikesRequest req) (api.get = "/admin/api/v1/strikes", api.handler_path = "policy")
    Strike GetStrike(1: IDRequest req) (api.get = "/admin/api/v1/strikes/:id", api.handler_path = "policy")
    Strike LiftStrike(1: LiftStrikeRequest req) (api.post = "/admin/api/v1/strikes/:id/lift", api.handler_path = "policy")
    Standing UserStanding(1: IDRequest req) (api.get = "/admin/api/v1/users/:id/standing", api.handler_path = "policy")
    ListTemplatesResponse ListTemplates(1: ListTemplatesRequest req) (api.get = "/admin/api/v1/templates", api.handler_path = "policy")
    Template CreateTemplate(1: CreateTemplateRequest req) (api.post = "/admin/api/v1/templates", api.handler_path = "policy")
    Template GetTemplate(1: IDRequest req) (api.get = "/admin/api/v1/templates/:id", api.handler_path = "policy")
    Template UpdateTemplate(1: UpdateTemplateRequest req) (api.patch = "/admin/api/v1/templates/:id", api.handler_path = "policy")
    common.Empty DeleteTemplate(1: IDRequest req) (api.delete = "/admin/api/v1/templates/:id", api.handler_path = "policy")
    ListNotesResponse UserNotes(1: ListNotesRequest req) (api.get = "/admin/api/v1/users/:id/notes", api.handler_path = "policy")
    Note AddUserNote(1: AddNoteRequest req) (api.post = "/admin/api/v1/users/:id/notes", api.handler_path = "policy")
    Note RetractUserNote(1: RetractNoteRequest req) (api.post = "/admin/api/v1/users/:id/notes/:note_id/retract", api.handler_path = "policy")
    ListNotesResponse CaseNotes(1: ListNotesRequest req) (api.get = "/admin/api/v1/cases/:id/notes", api.handler_path = "policy")
    Note AddCaseNote(1: AddNoteRequest req) (api.post = "/admin/api/v1/cases/:id/notes", api.handler_path = "policy")
    Note RetractCaseNote(1: RetractNoteRequest req) (api.post = "/admin/api/v1/cases/:id/notes/:note_id/retract", api.handler_path = "policy")
}
