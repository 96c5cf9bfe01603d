// Waves: groups of equal or nearly equal items.
namespace go wave

include "moderation.thrift"

struct Wave {
    1: string id (go.tag = 'example:"14"')
    2: string kind (go.tag = 'example:"text"') // text, file or frames: what is equal, or nearly
    3: i64 items (go.tag = 'example:"40"')
    4: i64 accounts (go.tag = 'example:"12"') // whose they are
    5: i64 messages (go.tag = 'example:"0"') // how many of the items are private messages
    6: i64 taken_down (go.tag = 'example:"0"') // of all there ever were
    7: i64 open_cases (go.tag = 'example:"2"')
    8: i64 first_seen (go.tag = 'example:"1767182400000"')
    9: i64 last_seen (go.tag = 'example:"1767182400000"')
    10: string sample_kind (go.tag = 'example:"comment"') // empty: they are all private messages
    11: string sample_id (go.tag = 'example:"31"')
    12: string sample_text (go.tag = 'example:"buy cheap followers"') // of one item; of a private message nothing
    13: string batch_id (go.tag = 'example:"0"') // that decided it last; 0: none
    14: list<string> allowed_measures // that a decision may have
    15: list<string> allowed_actions // decide
}

struct WaveItem {
    1: string id (go.tag = 'example:"501"')
    2: string subject_kind (go.tag = 'example:"comment"') // video, comment or message
    3: string subject_id (go.tag = 'example:"31"')
    4: string owner_id (go.tag = 'example:"9"')
    5: string owner_name (go.tag = 'example:"ann"')
    6: string text (go.tag = 'example:"buy cheap followers"')
    7: list<string> causes // why it is hidden
    8: bool public (go.tag = 'example:"true"')
    9: bool gone (go.tag = 'example:"false"') // its author has deleted it
    10: string case_id (go.tag = 'example:"0"') // live; 0: none
    11: i64 created_at (go.tag = 'example:"1767182400000"')
    12: list<string> allowed_actions // measures
}

struct ListWavesResponse {
    1: list<Wave> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListWaveItemsResponse {
    1: list<WaveItem> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListWavesRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string cursor
    5: list<string> id
    6: list<string> kind
    7: list<string> decided
    8: string items_gte
    9: string items_lte
    10: string accounts_gte
    11: string accounts_lte
    12: string messages_gte
    13: string messages_lte
    14: string open_cases_gte
    15: string open_cases_lte
    16: string taken_down_gte
    17: string taken_down_lte
    18: string first_seen_gte
    19: string first_seen_lte
    20: string last_seen_gte
    21: string last_seen_lte
}

struct WaveIDRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
}

struct ListWaveItemsRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: i64 page
    3: i64 per_page
    4: string sort
    5: string cursor
    6: list<string> subject_kind
    7: list<string> owner_id
    8: string created_at_gte
    9: string created_at_lte
}

struct DecideWaveRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: list<moderation.Subject> except (go.tag = 'validate:"optional"') // items that are left as they are
    3: string outcome (go.tag = 'example:"actioned" enums:"actioned,no_violation,duplicate,subject_gone"') // of the decision
    4: string policy (go.tag = 'example:"ads" validate:"optional" maxLength:"64"') // the rule
    5: string policy_text (go.tag = 'example:"No advertising." validate:"optional" maxLength:"1000"') // what the owners are told
    6: string note (go.tag = 'example:"" validate:"optional" maxLength:"1000"') // for staff
    7: list<moderation.Measure> measures (go.tag = 'validate:"optional"') // of an actioned decision
}

struct DecideWaveResponse {
    1: moderation.Batch batch // undo it by batches/{id}/undo
    2: bool more (go.tag = 'example:"false"') // the wave has more items than a batch can: decide once more
}

service WaveService {
    ListWavesResponse ListWaves(1: ListWavesRequest req) (api.get = "/admin/api/v1/waves", api.handler_path = "moderation")
    Wave GetWave(1: WaveIDRequest req) (api.get = "/admin/api/v1/waves/:id", api.handler_path = "moderation")
    ListWaveItemsResponse ListWaveItems(1: ListWaveItemsRequest req) (api.get = "/admin/api/v1/waves/:id/items", api.handler_path = "moderation")
    DecideWaveResponse DecideWave(1: DecideWaveRequest req) (api.post = "/admin/api/v1/waves/:id/decide", api.handler_path = "moderation")
}
