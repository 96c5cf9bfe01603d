// Saved views: how somebody wants to see a list.
namespace go view

include "common.thrift"

struct IDRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
}

struct Filter {
    1: string name (go.tag = 'example:"state" maxLength:"64"') // a parameter of the list, such as state or created_at_gte
    2: list<string> values // of which one has to hold
}

struct SavedView {
    1: string id (go.tag = 'example:"4"')
    2: string user_id (go.tag = 'example:"2"')
    3: string username (go.tag = 'example:"mod"')
    4: string resource (go.tag = 'example:"cases"')
    5: string name (go.tag = 'example:"overdue"')
    6: list<Filter> filters
    7: string q (go.tag = 'example:""')
    8: string sort (go.tag = 'example:"due_at"') // empty: the list's own order
    9: list<string> columns // in order; none: those of the panel
    10: string shared_with (go.tag = 'example:"moderator"') // a role, * for everybody, or empty: nobody
    11: bool is_default (go.tag = 'example:"false"') // the list of who asks begins with it
    12: i64 created_at (go.tag = 'example:"1767182400000"')
    13: i64 updated_at (go.tag = 'example:"1767182400000"')
    14: list<string> allowed_actions // default, edit, delete
}

struct ListSavedViewsRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> name
    8: list<string> resource
    9: list<string> user_id
    10: list<string> shared_with
    11: string updated_at_gte
    12: string updated_at_lte
}

struct ListSavedViewsResponse {
    1: list<SavedView> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct CreateSavedViewRequest {
    1: string resource (go.tag = 'example:"cases" maxLength:"32"') // a list of this API
    2: string name (go.tag = 'example:"overdue" maxLength:"64"') // one of its kind among one's own
    3: list<Filter> filters (go.tag = 'validate:"optional"') // names of the list
    4: string q (go.tag = 'example:"" maxLength:"256" validate:"optional"') // what is searched for
    5: string sort (go.tag = 'example:"due_at" maxLength:"256" validate:"optional"') // as in a query
    6: list<string> columns (go.tag = 'validate:"optional"') // of the list's records
    7: string shared_with (go.tag = 'example:"" maxLength:"32" validate:"optional"') // a role, or * for everybody; needs saved-views:share
}

struct UpdateSavedViewRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: optional string name (go.tag = 'example:"overdue" maxLength:"64" validate:"optional"') // one of its kind among one's own
    3: optional list<Filter> filters (go.tag = 'validate:"optional"') // all of them
    4: optional string q (go.tag = 'example:"" maxLength:"256" validate:"optional"') // what is searched for
    5: optional string sort (go.tag = 'example:"due_at" maxLength:"256" validate:"optional"') // as in a query
    6: optional list<string> columns (go.tag = 'validate:"optional"') // all of them
    7: optional string shared_with (go.tag = 'example:"" maxLength:"32" validate:"optional"') // a role, *, or empty: nobody
}

service ViewService {
    ListSavedViewsResponse ListSavedViews(1: ListSavedViewsRequest req) (api.get = "/admin/api/v1/saved-views", api.handler_path = "view")
    SavedView CreateSavedView(1: CreateSavedViewRequest req) (api.post = "/admin/api/v1/saved-views", api.handler_path = "view")
    SavedView GetSavedView(1: IDRequest req) (api.get = "/admin/api/v1/saved-views/:id", api.handler_path = "view")
    SavedView UpdateSavedView(1: UpdateSavedViewRequest req) (api.patch = "/admin/api/v1/saved-views/:id", api.handler_path = "view")
    common.Empty DeleteSavedView(1: IDRequest req) (api.delete = "/admin/api/v1/saved-views/:id", api.handler_path = "view")
    SavedView SetDefaultView(1: IDRequest req) (api.post = "/admin/api/v1/saved-views/:id/default", api.handler_path = "view")
    SavedView UnsetDefaultView(1: IDRequest req) (api.delete = "/admin/api/v1/saved-views/:id/default", api.handler_path = "view")
}
