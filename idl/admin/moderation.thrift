// Cases, what is decided about them, and what they are about.
namespace go moderation

include "policy.thrift"

struct IDRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
}

struct RankPart {
    1: string name (go.tag = 'example:"severity"') // due, severity, words, reports, reliability, hold or reach
    2: i64 value (go.tag = 'example:"3"') // what it is reckoned from
    3: i64 ms (go.tag = 'example:"-43200000"') // what it adds; the sum is the priority
}

struct Message {
    1: string id (go.tag = 'example:"77"')
    2: string from_id (go.tag = 'example:"9"')
    3: string text (go.tag = 'example:"hello"')
    4: i64 at (go.tag = 'example:"1767182400000"')
}

struct Hit {
    1: string entry_id (go.tag = 'example:"120"')
    2: string entry (go.tag = 'example:"cheap followers"')
    3: string level (go.tag = 'example:"hold"')
    4: list<string> techniques
    5: string ruleset_version (go.tag = 'example:"7"') // that found it then
    6: string field (go.tag = 'example:"comment"') // title, comment, message, username or signature
    7: string list (go.tag = 'example:"starter"') // of that version
    8: string category (go.tag = 'example:"ads"')
    9: i64 start (go.tag = 'example:"4"') // characters (code points) of the text before it; both 0: its place is not known
    10: i64 end (go.tag = 'example:"19"')
    11: string found (go.tag = 'example:"cheap f0llowers"') // as it was written
    12: string normalized (go.tag = 'example:"cheapfollowers"') // as the filter compares it: folded, without what only separates
}

struct Snapshot {
    1: string author_id (go.tag = 'example:"9"')
    2: string author_name (go.tag = 'example:"ann"')
    3: string text (go.tag = 'example:"buy cheap followers"') // title, comment; of a private message nothing
    4: string public_text (go.tag = 'example:""') // where it differs
    5: string video_id (go.tag = 'example:"0"') // of a comment
    6: string video_title (go.tag = 'example:""')
    7: string name (go.tag = 'example:""') // of a user
    8: string signature (go.tag = 'example:""') // of a user
    9: list<Hit> hits // of the word filter as it judged then, one for each place; none of a private message
}

struct Report {
    1: string id (go.tag = 'example:"5"')
    2: string case_id (go.tag = 'example:"12"')
    3: string reporter_id (go.tag = 'example:"8"')
    4: string reporter_name (go.tag = 'example:"ben"')
    5: string subject_kind (go.tag = 'example:"comment"')
    6: string subject_id (go.tag = 'example:"31"')
    7: string reason (go.tag = 'example:"spam"')
    8: string reason_text (go.tag = 'example:"spam"') // in the language of who asks
    9: string text (go.tag = 'example:"again and again"') // of the reporter
    10: i64 start_ms (go.tag = 'example:"0"') // part of a video
    11: i64 end_ms (go.tag = 'example:"0"')
    12: i64 created_at (go.tag = 'example:"1767182400000"')
    13: list<string> allowed_actions // read_messages
    14: i64 reporter_reports (go.tag = 'example:"4"') // made by the reporter so far
    15: i64 reporter_confirmed (go.tag = 'example:"3"') // of which led to an action
    16: i64 reporter_rejected (go.tag = 'example:"1"') // of which were no violation
    17: double reporter_reliability (go.tag = 'example:"1.25"') // what a report of theirs counts, 0.1 to 2; 1: nothing is known
}

struct Action {
    1: string id (go.tag = 'example:"40"')
    2: string measure (go.tag = 'example:"takedown"')
    3: string subject_kind (go.tag = 'example:"comment"')
    4: string subject_id (go.tag = 'example:"31"')
    5: string owner_id (go.tag = 'example:"9"')
    6: string owner_name (go.tag = 'example:"ann"')
    7: list<string> causes_set
    8: list<string> causes_cleared
    9: string case_id (go.tag = 'example:"12"') // 0: none
    10: string batch_id (go.tag = 'example:"0"') // 0: none
    11: string outcome (go.tag = 'example:"actioned"') // of the decision it belongs to; empty: of none
    12: string policy (go.tag = 'example:"ads"')
    13: string policy_text (go.tag = 'example:"No advertising."') // what the owner is told
    14: string note (go.tag = 'example:""') // for staff
    15: i64 ends_at (go.tag = 'example:"0"') // ms; 0: no end
    16: string actor_kind (go.tag = 'example:"staff"')
    17: string actor_id (go.tag = 'example:"2"')
    18: string actor_name (go.tag = 'example:"mod"')
    19: string undo_of (go.tag = 'example:"0"') // 0: it undoes nothing
    20: string undone_by (go.tag = 'example:"0"') // 0: nothing undid it
    21: i64 created_at (go.tag = 'example:"1767182400000"')
    22: list<string> allowed_actions // undo
    23: i64 policy_version (go.tag = 'example:"1"') // 0: a free text, or none
    24: string decision_id (go.tag = 'example:"40"') // the first action of its decision
    25: string similar (go.tag = 'example:"text"') // why it comes with a case: text, file or frames that are like those of the case; empty: the same owner
    26: i64 undo_until (go.tag = 'example:"0"') // of undo: until when; 0: no end, or it is not allowed
}

struct Similar {
    1: string kind (go.tag = 'example:"text"') // text, file or frames
    2: string wave_id (go.tag = 'example:"14"') // 0: there are too few for a wave
    3: i64 items (go.tag = 'example:"40"') // the subject of the case among them
    4: i64 accounts (go.tag = 'example:"12"') // whose they are
    5: i64 taken_down (go.tag = 'example:"3"') // of all there ever were
}

struct CaseDetail {
    1: Snapshot snapshot // what it was when the case was opened
    2: list<Report> reports
    3: list<Action> earlier // decisions about what is like it, then about the same owner; each newest first
    4: string play_url (go.tag = 'example:"http://127.0.0.1:8080/media/v/31/play.mp4"') // of a video; signed and short-lived while it is not public
    5: string cover_url (go.tag = 'example:"http://127.0.0.1:8080/media/v/31/cover.jpg"')
    6: optional policy.Standing standing (go.tag = 'validate:"optional"') // of the owner with the rules, for who may see strikes
    7: list<policy.Note> notes // of staff, oldest first
    8: list<Similar> similar // what there is like it
}

struct Case {
    1: string id (go.tag = 'example:"12"')
    2: string subject_kind (go.tag = 'example:"comment"') // video, comment, user or message
    3: string subject_id (go.tag = 'example:"31"')
    4: string owner_id (go.tag = 'example:"9"')
    5: string owner_name (go.tag = 'example:"ann"')
    6: bool subject_gone (go.tag = 'example:"false"')
    7: bool private (go.tag = 'example:"false"') // it is about a private message
    8: string text (go.tag = 'example:"buy cheap followers"') // of the snapshot; of a private message nothing
    9: string state (go.tag = 'example:"open"') // open, escalated or resolved
    10: string outcome (go.tag = 'example:""') // actioned, no_violation, duplicate or subject_gone; empty: not resolved
    11: string reason (go.tag = 'example:"spam"')
    12: string reason_text (go.tag = 'example:"spam"') // in the language of who asks
    13: i64 severity (go.tag = 'example:"1"') // 0 to 4
    14: i64 reports (go.tag = 'example:"2"')
    15: i64 holds (go.tag = 'example:"0"')
    16: i64 reach (go.tag = 'example:"14"')
    17: i64 priority (go.tag = 'example:"1767150000000"') // the smallest comes first
    18: list<RankPart> priority_parts // why
    19: i64 due_at (go.tag = 'example:"1767182400000"')
    20: string assignee_id (go.tag = 'example:"0"') // 0: anybody
    21: string assignee_name (go.tag = 'example:""')
    22: string lease_holder (go.tag = 'example:"0"') // 0: nobody has it
    23: string holder_name (go.tag = 'example:""')
    24: i64 lease_until (go.tag = 'example:"0"')
    25: string lease_token (go.tag = 'example:""') // only in what its holder is answered
    26: i64 snoozed_until (go.tag = 'example:"0"')
    27: i64 version (go.tag = 'example:"0"')
    28: string previous_id (go.tag = 'example:"0"') // the case that this one reopens
    29: string duplicate_of (go.tag = 'example:"0"')
    30: string decided_by (go.tag = 'example:"0"')
    31: string decider_name (go.tag = 'example:""')
    32: i64 resolved_at (go.tag = 'example:"0"')
    33: i64 created_at (go.tag = 'example:"1767182400000"')
    34: i64 updated_at (go.tag = 'example:"1767182400000"')
    35: optional CaseDetail detail (go.tag = 'validate:"optional"') // only where one case is read
    36: list<string> allowed_measures // that a decision may have
    37: list<string> allowed_actions // claim, heartbeat, release, skip, assign, route, escalate, snooze, decide, reopen
    38: string queue_id (go.tag = 'example:"1"')
    39: string queue_name (go.tag = 'example:"default"') // empty: that queue is gone
    40: bool pinned (go.tag = 'example:"false"') // a moderator put it there, so no rule moves it
    41: string category (go.tag = 'example:""') // of the worst word that held it; empty: none did
    42: string script (go.tag = 'example:"latin"') // of its text; empty: nobody has looked
}

struct NextCaseResponse {
    1: optional Case case (go.tag = 'validate:"optional"') // the first; not there: there is none
    2: optional list<Case> cases (go.tag = 'validate:"optional"') // all that were claimed, in the order of the queue; not there: there are none
}

struct NextCaseRequest {
    1: bool escalated (go.tag = 'example:"false" validate:"optional"') // of the escalated ones; needs cases:escalated
    2: list<string> queue (go.tag = 'validate:"optional"') // ids of queues that one works; none: all of them
    3: list<string> except (go.tag = 'validate:"optional"') // ids of at most 200 cases that one has just given back: they come only when nothing else is left
    4: string kind (go.tag = 'example:"comment" enums:"video,comment,user,message" validate:"optional"') // of the subject; empty: any
    5: i64 limit (go.tag = 'example:"1" minimum:"0" maximum:"20" validate:"optional"') // how many to claim at once; 0: one
}

struct CaseLease {
    1: string case_id (go.tag = 'example:"12" maxLength:"20"') // that one holds
    2: string lease_token (go.tag = 'example:"J4ZQX2M5T7A6WPLKD3RVE2YHNC" maxLength:"64"') // of the claim
    3: i64 version (go.tag = 'example:"0" minimum:"0" validate:"optional"') // as it is known; a heartbeat does not ask for it
}

struct LeasesRequest {
    1: list<CaseLease> leases // at most 50
}

struct LeasesResponse {
    1: i64 lease_until (go.tag = 'example:"1767182400000"') // of those that were renewed
    2: list<string> kept // ids of the cases that it worked for
    3: list<string> lost // and of those that one holds no more, or not as one knows them
}

struct ClaimCaseRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: i64 version (go.tag = 'example:"0" minimum:\"0\" validate:"optional"') // as it is known; 0: as it is
}

struct HeartbeatRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string lease_token (go.tag = 'example:"J4ZQX2M5T7A6WPLKD3RVE2YHNC" maxLength:"64"') // of the claim
}

struct HeartbeatResponse {
    1: i64 lease_until (go.tag = 'example:"1767182400000"')
}

struct LeaseRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string lease_token (go.tag = 'example:"J4ZQX2M5T7A6WPLKD3RVE2YHNC" maxLength:"64"') // of the claim
    3: i64 version (go.tag = 'example:"0" minimum:\"0\"') // as it is known
}

struct SkipCaseRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string lease_token (go.tag = 'example:"J4ZQX2M5T7A6WPLKD3RVE2YHNC" maxLength:"64"') // of the claim
    3: i64 version (go.tag = 'example:"0" minimum:\"0\"') // as it is known
    4: string reason (go.tag = 'example:"not my language" maxLength:"255"') // why
}

struct AssignCaseRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string lease_token (go.tag = 'example:"" validate:"optional" maxLength:"64"') // of the claim, if it is claimed
    3: i64 version (go.tag = 'example:"0" minimum:\"0\"') // as it is known
    4: string assignee_id (go.tag = 'example:"2" maxLength:"20"') // account; 0: nobody in particular
}

struct EscalateCaseRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string lease_token (go.tag = 'example:"J4ZQX2M5T7A6WPLKD3RVE2YHNC" maxLength:"64"') // of the claim
    3: i64 version (go.tag = 'example:"0" minimum:\"0\"') // as it is known
    4: bool back (go.tag = 'example:"false" validate:"optional"') // take it back from those who decide escalated ones
    5: string note (go.tag = 'example:"" validate:"optional" maxLength:"1000"') // for staff
    6: string queue_id (go.tag = 'example:"" validate:"optional" maxLength:"20"') // to the workers of this queue, where it stays; empty: to those who decide escalated cases
}

struct RouteCaseRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string lease_token (go.tag = 'example:"" validate:"optional" maxLength:"64"') // of the claim, if it is claimed
    3: i64 version (go.tag = 'example:"0" minimum:\"0\"') // as it is known
    4: string queue_id (go.tag = 'example:"3" maxLength:"20"') // where it stays whatever the rules say
    5: string note (go.tag = 'example:"" validate:"optional" maxLength:"1000"') // for staff
}

struct SnoozeCaseRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string lease_token (go.tag = 'example:"J4ZQX2M5T7A6WPLKD3RVE2YHNC" maxLength:"64"') // of the claim
    3: i64 version (go.tag = 'example:"0" minimum:\"0\"') // as it is known
    4: i64 until (go.tag = 'example:"1767182400000" minimum:\"0\"') // ms, within 30 days
    5: string note (go.tag = 'example:"" validate:"optional" maxLength:"1000"') // for staff
}

struct Measure {
    1: string kind (go.tag = 'example:"takedown"') // takedown, restore, limit, warn, mute, suspend or ban
    2: i64 ends_at (go.tag = 'example:"0" minimum:\"0\" validate:"optional"') // ms, of mute, suspend and ban; 0: no end
}

struct DecideCaseRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string lease_token (go.tag = 'example:"J4ZQX2M5T7A6WPLKD3RVE2YHNC" maxLength:"64"') // of the claim
    3: i64 version (go.tag = 'example:"0" minimum:\"0\"') // as it is known
    4: string outcome (go.tag = 'example:"actioned" enums:"actioned,no_violation,duplicate,subject_gone"') // of the decision
    5: string policy (go.tag = 'example:"ads" validate:"optional" maxLength:"64"') // the code of an active policy; needed where something is done to somebody
    6: string policy_text (go.tag = 'example:"No advertising." validate:"optional" maxLength:"1000"') // what the owner is told besides the policy
    7: string note (go.tag = 'example:"" validate:"optional" maxLength:"1000"') // for staff
    8: list<Measure> measures (go.tag = 'validate:"optional"') // of an actioned decision
    9: string duplicate_of (go.tag = 'example:"0" validate:"optional" maxLength:"20"') // case, of the outcome duplicate
    10: string template_id (go.tag = 'example:"0" validate:"optional" maxLength:"20"') // what is not given is taken from it
}

struct ActRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string outcome (go.tag = 'example:"actioned" enums:"actioned,no_violation,duplicate,subject_gone"') // of the decision
    3: string policy (go.tag = 'example:"ads" validate:"optional" maxLength:"64"') // the code of an active policy; needed where something is done to somebody
    4: string policy_text (go.tag = 'example:"No advertising." validate:"optional" maxLength:"1000"') // what the owner is told besides the policy
    5: string note (go.tag = 'example:"" validate:"optional" maxLength:"1000"') // for staff
    6: list<Measure> measures (go.tag = 'validate:"optional"') // of an actioned decision
    7: string template_id (go.tag = 'example:"0" validate:"optional" maxLength:"20"') // what is not given is taken from it
}

struct Decided {
    1: string case_id (go.tag = 'example:"12"') // 0: there was none
    2: string outcome (go.tag = 'example:"actioned"')
    3: list<string> action_ids // in the order in which they were carried out
    4: i64 notice_at (go.tag = 'example:"1767182400000"') // until then an undo is seen by nobody; 0: nobody is told
    5: list<string> allowed_actions // undo: by who decided, until undo_until; always by who may undo
    6: i64 undo_until (go.tag = 'example:"1767182400000"') // 0: no end, or it can't be undone
}

struct NoteRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string note (go.tag = 'example:"" validate:"optional" maxLength:"1000"') // for staff
}

struct UndoRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string note (go.tag = 'example:"" validate:"optional" maxLength:"1000"') // for staff
    3: bool settled (go.tag = 'example:"false" validate:"optional"') // leave the case resolved; else the question is open again
    4: bool decision (go.tag = 'example:"false" validate:"optional"') // take back all that was decided with it
}

struct TimelineEntry {
    1: string id (go.tag = 'example:"action-40"') // report-5, action-40 or note-5
    2: i64 at (go.tag = 'example:"1767182400000"')
    3: optional Report report (go.tag = 'validate:"optional"') // one of the three
    4: optional Action action (go.tag = 'validate:"optional"')
    5: list<string> allowed_actions
    6: optional policy.Note note (go.tag = 'validate:"optional"')
}

struct Restriction {
    1: string id (go.tag = 'example:"3"')
    2: string measure (go.tag = 'example:"mute"')
    3: string subject_kind (go.tag = 'example:"user"')
    4: string subject_id (go.tag = 'example:"9"')
    5: string owner_id (go.tag = 'example:"9"')
    6: string owner_name (go.tag = 'example:"ann"')
    7: list<string> causes
    8: string action_id (go.tag = 'example:"40"')
    9: string policy (go.tag = 'example:"abuse"')
    10: i64 starts_at (go.tag = 'example:"1767182400000"')
    11: i64 ends_at (go.tag = 'example:"0"') // 0: no end
    12: i64 lifted_at (go.tag = 'example:"0"') // 0: not lifted
    13: string lifted_by (go.tag = 'example:"0"') // action
    14: bool in_force (go.tag = 'example:"true"')
    15: list<string> allowed_actions // undo: of its action
}

struct Subject {
    1: string kind (go.tag = 'example:"comment"') // video, comment, user or message
    2: string id (go.tag = 'example:"31"')
}

struct RunBatchRequest {
    1: list<Subject> subjects (go.tag = 'validate:"optional"') // what is decided about
    2: list<string> case_ids (go.tag = 'validate:"optional"') // and what these cases are about
    3: string outcome (go.tag = 'example:"actioned" enums:"actioned,no_violation,duplicate,subject_gone" validate:"optional"') // of a decision
    4: string policy (go.tag = 'example:"ads" validate:"optional" maxLength:"64"') // the code of an active policy; needed where something is done to somebody
    5: string policy_text (go.tag = 'example:"No advertising." validate:"optional" maxLength:"1000"') // what the owner is told besides the policy
    6: string note (go.tag = 'example:"" validate:"optional" maxLength:"1000"') // for staff
    7: list<Measure> measures (go.tag = 'validate:"optional"') // of an actioned decision
    8: string operation (go.tag = 'example:"decide" validate:"optional" maxLength:"16"') // decide, or a measure alone; of cases also assign, snooze, escalate, release, route
    9: string assignee_id (go.tag = 'example:"2" validate:"optional" maxLength:"20"') // of assign; 0: nobody in particular
    10: i64 until (go.tag = 'example:"1767182400000" minimum:"0" validate:"optional"') // ms, of snooze
    11: string queue_id (go.tag = 'example:"3" validate:"optional" maxLength:"20"') // of route, and of escalate if not to those who decide escalated cases
    12: string resource (go.tag = 'example:"cases" validate:"optional" maxLength:"32"') // instead of subjects: all rows of this list (cases, videos, comments, users) that the filter lets through
    13: list<BatchFilter> filter (go.tag = 'validate:"optional"') // parameters of the list
    14: string q (go.tag = 'example:"" validate:"optional" maxLength:"256"') // what is searched for
    15: optional i64 expected_total (go.tag = 'example:"40" minimum:"0" maximum:"10000" validate:"optional"') // how many rows were seen; a batch of far more is refused
    16: i64 max (go.tag = 'example:"1000" minimum:"1" maximum:"10000" validate:"optional"') // a batch of more is refused
    17: string template_id (go.tag = 'example:"0" validate:"optional" maxLength:"20"') // what is not given is taken from it
    18: list<CaseLease> leases (go.tag = 'validate:"optional"') // instead of subjects: at most 50 cases that one holds, as one knows them; of a decision
}

struct BatchFilter {
    1: string name (go.tag = 'example:"state" maxLength:"64"') // such as state or created_at_gte
    2: list<string> values // of which one has to hold
}

struct Batch {
    1: string id (go.tag = 'example:"4"')
    2: string state (go.tag = 'example:"done"') // resolving, running, done, refused (more than was expected; nothing was done) or cancelled
    3: string outcome (go.tag = 'example:"actioned"')
    4: string policy (go.tag = 'example:"ads"')
    5: list<Measure> measures
    6: i64 total (go.tag = 'example:"60"')
    7: i64 done (go.tag = 'example:"59"')
    8: i64 failed (go.tag = 'example:"1"')
    9: string note (go.tag = 'example:""')
    10: string actor_id (go.tag = 'example:"2"')
    11: string actor_name (go.tag = 'example:"mod"')
    12: string undo_of (go.tag = 'example:"0"')
    13: string undone_by (go.tag = 'example:"0"')
    14: i64 created_at (go.tag = 'example:"1767182400000"')
    15: i64 finished_at (go.tag = 'example:"0"')
    16: list<string> allowed_actions // undo, cancel
    17: string operation (go.tag = 'example:"decide"') // decide, assign, snooze, escalate, release, route or history: words on what was written before
    18: i64 skipped (go.tag = 'example:"0"') // there was nothing to do
    19: string resource (go.tag = 'example:"cases"') // the list that its subjects come from; empty: they were named
    20: list<BatchFilter> filter // of that list
    21: string q (go.tag = 'example:""')
    22: i64 expected_total (go.tag = 'example:"40"') // how many were seen
    23: string assignee_id (go.tag = 'example:"0"') // of assign
    24: i64 until (go.tag = 'example:"0"') // of snooze
    25: string queue_id (go.tag = 'example:"0"') // of route and escalate
    26: string ruleset_version (go.tag = 'example:"0"') // of words on history: what it judges by
    27: string scan_id (go.tag = 'example:"0"') // the dry run that was looked at before
    28: i64 waiting (go.tag = 'example:"0"') // servers that do not judge by that version yet
    29: list<FieldCounts> counts // what became of what it judged
    30: i64 undo_until (go.tag = 'example:"0"') // of undo: until when; 0: no end, or it is not allowed
}

struct FieldCounts {
    1: string field (go.tag = 'example:"comment"') // title, comment, message, username or signature
    2: i64 blocked (go.tag = 'example:"3"') // would be refused today: held, a signature cleared, a message masked
    3: i64 held (go.tag = 'example:"12"')
    4: i64 masked (go.tag = 'example:"40"')
    5: i64 released (go.tag = 'example:"1"') // a hold or its stars go
    6: i64 unchanged (go.tag = 'example:"90211"')
}

struct BatchItem {
    1: string id (go.tag = 'example:"8"')
    2: string subject_kind (go.tag = 'example:"comment"')
    3: string subject_id (go.tag = 'example:"31"')
    4: string case_id (go.tag = 'example:"12"') // that it resolved; 0: none
    5: string result (go.tag = 'example:"done"') // pending, done, skipped or failed
    6: string code (go.tag = 'example:""') // of the error; of what was skipped: resolved, unchanged, not_leased or cancelled
    7: string message (go.tag = 'example:""') // of the error
    8: list<string> allowed_actions
}

struct Video {
    1: string id (go.tag = 'example:"31"')
    2: string user_id (go.tag = 'example:"9"')
    3: string author_name (go.tag = 'example:"ann"')
    4: list<string> author_causes
    5: string title (go.tag = 'example:"a day at the sea"') // as it was written
    6: string public_title (go.tag = 'example:"a day at the sea"')
    7: list<string> causes // why it is hidden
    8: bool public (go.tag = 'example:"true"')
    9: bool listed (go.tag = 'example:"true"')
    10: string play_url (go.tag = 'example:"http://127.0.0.1:8080/media/v/31/play.mp4"') // signed and short-lived while it is not public; empty: it is deleted
    11: string cover_url (go.tag = 'example:"http://127.0.0.1:8080/media/v/31/cover.jpg"')
    12: i64 size (go.tag = 'example:"1048576"')
    13: i64 duration_ms (go.tag = 'example:"15000"')
    14: i32 width (go.tag = 'example:"720"')
    15: i32 height (go.tag = 'example:"1280"')
    16: i64 favorite_count (go.tag = 'example:"3"')
    17: i64 comment_count (go.tag = 'example:"2"')
    18: i64 published_at (go.tag = 'example:"1767182400000"') // 0: never yet
    19: i64 created_at (go.tag = 'example:"1767182400000"')
    20: list<string> allowed_actions // measures, purge, unpurge
    21: optional Purge purge (go.tag = 'validate:"optional"') // not there: nobody has asked for one
}

// Purge is the removal of a video's files for good, which takes two.
struct Purge {
    1: string state (go.tag = 'example:"waiting" enums:"waiting,done"')
    2: string reason (go.tag = 'example:"a court wants it gone"') // of who asked
    3: string asked_by (go.tag = 'example:"5"')
    4: string asked_by_name (go.tag = 'example:"mod"')
    5: i64 asked_at (go.tag = 'example:"1767182400000"')
    6: string decided_by (go.tag = 'example:""') // empty: nobody yet
    7: string decided_by_name (go.tag = 'example:""')
    8: bool alone (go.tag = 'example:"false"') // there was nobody else to agree
}

struct PurgeRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string reason (go.tag = 'example:"a court wants it gone" minLength:"1" maxLength:"1000"') // why; kept with the video and in the audit log
}

struct Comment {
    1: string id (go.tag = 'example:"31"')
    2: string video_id (go.tag = 'example:"7"')
    3: string user_id (go.tag = 'example:"9"')
    4: string author_name (go.tag = 'example:"ann"')
    5: list<string> author_causes
    6: string text (go.tag = 'example:"buy cheap followers"') // as it was written
    7: string public_text (go.tag = 'example:"buy cheap followers"')
    8: list<string> causes // why it is hidden
    9: bool public (go.tag = 'example:"true"')
    10: i64 created_at (go.tag = 'example:"1767182400000"')
    11: list<string> allowed_actions // measures
}

struct User {
    1: string id (go.tag = 'example:"9"')
    2: string name (go.tag = 'example:"ann"')
    3: string role (go.tag = 'example:""') // of the staff; empty: none
    4: string signature (go.tag = 'example:""')
    5: string avatar_url (go.tag = 'example:"http://127.0.0.1:8080/media/u/default/avatar.jpg"')
    6: list<string> causes // why it is hidden
    7: i64 muted_until (go.tag = 'example:"0"') // 0: not muted
    8: bool system (go.tag = 'example:"false"')
    9: bool demo (go.tag = 'example:"false"')
    10: i64 follow_count (go.tag = 'example:"3"')
    11: i64 follower_count (go.tag = 'example:"14"')
    12: i64 work_count (go.tag = 'example:"2"')
    13: i64 favorite_count (go.tag = 'example:"5"')
    14: i64 total_favorited (go.tag = 'example:"8"')
    15: i64 created_at (go.tag = 'example:"1767182400000"')
    16: bool legal_hold (go.tag = 'example:"false"') // it is not erased while this is true
    17: i64 delete_at (go.tag = 'example:"0"') // ms: when it is to be erased, as its user wants; 0: never
    18: i64 erased_at (go.tag = 'example:"0"') // ms: since when only an empty shell is left; 0: it is an account
    19: list<string> allowed_actions // measures, and hold or release
    20: optional policy.Standing standing (go.tag = 'validate:"optional"') // only where one account is read, for who may see strikes
}

struct HoldRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: string reason (go.tag = 'example:"court order of 2026-03-14" minLength:"1" maxLength:"1000"') // why; it is kept in the audit log
}

struct Notice {
    1: string id (go.tag = 'example:"6"')
    2: string kind (go.tag = 'example:"takedown"')
    3: string subject_kind (go.tag = 'example:"comment"')
    4: string subject_id (go.tag = 'example:"31"')
    5: string action_id (go.tag = 'example:"40"')
    6: string text (go.tag = 'example:"We took down your comment."') // in the language of who asks
    7: string state (go.tag = 'example:"sent"') // waiting, sent or cancelled
    8: i64 send_at (go.tag = 'example:"1767182400000"')
    9: i64 sent_at (go.tag = 'example:"0"')
    10: i64 read_at (go.tag = 'example:"0"')
    11: list<string> allowed_actions
}

struct ListCasesResponse {
    1: list<Case> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListReportsResponse {
    1: list<Report> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListActionsResponse {
    1: list<Action> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListRestrictionsResponse {
    1: list<Restriction> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListBatchesResponse {
    1: list<Batch> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListBatchItemsResponse {
    1: list<BatchItem> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListVideosResponse {
    1: list<Video> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListCommentsResponse {
    1: list<Comment> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListUsersResponse {
    1: list<User> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListNoticesResponse {
    1: list<Notice> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListMessagesResponse {
    1: list<Message> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListTimelineEntriesResponse {
    1: list<TimelineEntry> data
    2: i64 total (go.tag = 'example:"3"')
    3: bool total_exact (go.tag = 'example:"true"')
    4: string next_cursor (go.tag = 'example:""')
}

struct ListCasesRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> state
    8: list<string> outcome
    9: list<string> live
    10: list<string> reason
    11: list<string> subject_kind
    12: list<string> subject_id
    13: list<string> owner_id
    14: list<string> assignee_id
    15: list<string> lease_holder
    16: list<string> decided_by
    17: list<string> previous_id
    18: list<string> severity
    19: list<string> subject_gone
    20: string severity_gte
    21: string severity_lte
    22: string reports_gte
    23: string reports_lte
    24: string holds_gte
    25: string holds_lte
    26: string reach_gte
    27: string reach_lte
    28: string priority_gte
    29: string priority_lte
    30: string due_at_gte
    31: string due_at_lte
    32: string snoozed_until_gte
    33: string snoozed_until_lte
    34: string created_at_gte
    35: string created_at_lte
    36: string updated_at_gte
    37: string updated_at_lte
    38: string resolved_at_gte
    39: string resolved_at_lte
    40: list<string> queue_id
    41: list<string> category
    42: list<string> script
}

struct CaseTimelineRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: i64 page
    3: i64 per_page
}

struct ListReportsRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string cursor
    5: list<string> id
    6: list<string> case_id
    7: list<string> reporter_id
    8: list<string> reason
    9: list<string> subject_kind
    10: list<string> subject_id
    11: string created_at_gte
    12: string created_at_lte
}

struct ReportMessagesRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: i64 page
    3: i64 per_page
}

struct ListActionsRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> measure
    8: list<string> subject_kind
    9: list<string> subject_id
    10: list<string> owner_id
    11: list<string> case_id
    12: list<string> batch_id
    13: list<string> outcome
    14: list<string> policy
    15: list<string> actor_id
    16: list<string> actor_kind
    17: list<string> is_undo
    18: string created_at_gte
    19: string created_at_lte
}

struct ListBatchesRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string cursor
    5: list<string> id
    6: list<string> state
    7: list<string> actor_id
    8: list<string> is_undo
    9: string created_at_gte
    10: string created_at_lte
    11: string finished_at_gte
    12: string finished_at_lte
    13: list<string> operation
}

struct ListBatchItemsRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: i64 page
    3: i64 per_page
    4: string sort
    5: string cursor
    6: list<string> result
    7: list<string> code
    8: list<string> subject_kind
    9: list<string> subject_id
}

struct ListRestrictionsRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> measure
    8: list<string> subject_kind
    9: list<string> subject_id
    10: list<string> owner_id
    11: list<string> action_id
    12: list<string> policy
    13: list<string> in_force
    14: string starts_at_gte
    15: string starts_at_lte
    16: string ends_at_gte
    17: string ends_at_lte
    18: string lifted_at_gte
    19: string lifted_at_lte
}

struct ListVideosRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> user_id
    8: list<string> public
    9: list<string> listed
    10: list<string> demo
    11: list<string> on_hold
    12: list<string> taken_down
    13: list<string> limited
    14: list<string> deleted
    15: list<string> owner_hidden
    16: string created_at_gte
    17: string created_at_lte
    18: string published_at_gte
    19: string published_at_lte
    20: string favorite_count_gte
    21: string favorite_count_lte
    22: string comment_count_gte
    23: string comment_count_lte
    24: string size_gte
    25: string size_lte
    26: string duration_ms_gte
    27: string duration_ms_lte
    28: list<string> purged
    29: list<string> purge_waiting
}

struct ListCommentsRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> user_id
    8: list<string> video_id
    9: list<string> public
    10: list<string> on_hold
    11: list<string> taken_down
    12: list<string> deleted
    13: list<string> owner_hidden
    14: string created_at_gte
    15: string created_at_lte
}

struct ListUsersRequest {
    1: i64 page
    2: i64 per_page
    3: string sort
    4: string q
    5: string cursor
    6: list<string> id
    7: list<string> demo
    8: list<string> system
    9: list<string> hidden
    10: list<string> suspended
    11: list<string> banned
    12: list<string> pending
    13: string created_at_gte
    14: string created_at_lte
    15: string follower_count_gte
    16: string follower_count_lte
    17: string work_count_gte
    18: string work_count_lte
    19: string total_favorited_gte
    20: string total_favorited_lte
    21: string muted_until_gte
    22: string muted_until_lte
    23: list<string> legal_hold
}

struct UserTimelineRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: i64 page
    3: i64 per_page
    4: string sort
    5: string cursor
    6: list<string> measure
    7: list<string> subject_kind
    8: list<string> actor_kind
    9: string created_at_gte
    10: string created_at_lte
}

struct UserNoticesRequest {
    1: i64 id (api.path = "id", go.tag = 'swaggerignore:"true"')
    2: i64 page
    3: i64 per_page
    4: string sort
    5: string cursor
    6: list<string> kind
    7: list<string> state
    8: list<string> action_id
    9: string send_at_gte
    10: string send_at_lte
}

service ModerationService {
    ListCasesResponse ListCases(1: ListCasesRequest req) (api.get = "/admin/api/v1/cases", api.handler_path = "moderation")
    Case GetCase(1: IDRequest req) (api.get = "/admin/api/v1/cases/:id", api.handler_path = "moderation")
    NextCaseResponse NextCase(1: NextCaseRequest req) (api.post = "/admin/api/v1/cases/next", api.handler_path = "moderation")
    Case ClaimCase(1: ClaimCaseRequest req) (api.post = "/admin/api/v1/cases/:id/claim", api.handler_path = "moderation")
    HeartbeatResponse HeartbeatCase(1: HeartbeatRequest req) (api.post = "/admin/api/v1/cases/:id/heartbeat", api.handler_path = "moderation")
    LeasesResponse HeartbeatCases(1: LeasesRequest req) (api.post = "/admin/api/v1/cases/heartbeat", api.handler_path = "moderation")
    LeasesResponse ReleaseCases(1: LeasesRequest req) (api.post = "/admin/api/v1/cases/release", api.handler_path = "moderation")
    Case ReleaseCase(1: LeaseRequest req) (api.post = "/admin/api/v1/cases/:id/release", api.handler_path = "moderation")
    Case SkipCase(1: SkipCaseRequest req) (api.post = "/admin/api/v1/cases/:id/skip", api.handler_path = "moderation")
    Case AssignCase(1: AssignCaseRequest req) (api.post = "/admin/api/v1/cases/:id/assign", api.handler_path = "moderation")
    Case EscalateCase(1: EscalateCaseRequest req) (api.post = "/admin/api/v1/cases/:id/escalate", api.handler_path = "moderation")
    Case RouteCase(1: RouteCaseRequest req) (api.post = "/admin/api/v1/cases/:id/route", api.handler_path = "moderation")
    Case SnoozeCase(1: SnoozeCaseRequest req) (api.post = "/admin/api/v1/cases/:id/snooze", api.handler_path = "moderation")
    Decided DecideCase(1: DecideCaseRequest req) (api.post = "/admin/api/v1/cases/:id/decide", api.handler_path = "moderation")
    Case ReopenCase(1: NoteRequest req) (api.post = "/admin/api/v1/cases/:id/reopen", api.handler_path = "moderation")
    ListTimelineEntriesResponse CaseTimeline(1: CaseTimelineRequest req) (api.get = "/admin/api/v1/cases/:id/timeline", api.handler_path = "moderation")
    ListReportsResponse ListReports(1: ListReportsRequest req) (api.get = "/admin/api/v1/reports", api.handler_path = "moderation")
    Report GetReport(1: IDRequest req) (api.get = "/admin/api/v1/reports/:id", api.handler_path = "moderation")
    ListMessagesResponse ReportMessages(1: ReportMessagesRequest req) (api.get = "/admin/api/v1/reports/:id/messages", api.handler_path = "moderation")
    ListActionsResponse ListActions(1: ListActionsRequest req) (api.get = "/admin/api/v1/actions", api.handler_path = "moderation")
    Action GetAction(1: IDRequest req) (api.get = "/admin/api/v1/actions/:id", api.handler_path = "moderation")
    Decided UndoAction(1: UndoRequest req) (api.post = "/admin/api/v1/actions/:id/undo", api.handler_path = "moderation")
    ListBatchesResponse ListBatches(1: ListBatchesRequest req) (api.get = "/admin/api/v1/batches", api.handler_path = "moderation")
    Batch RunBatch(1: RunBatchRequest req) (api.post = "/admin/api/v1/batches", api.handler_path = "moderation")
    Batch GetBatch(1: IDRequest req) (api.get = "/admin/api/v1/batches/:id", api.handler_path = "moderation")
    ListBatchItemsResponse ListBatchItems(1: ListBatchItemsRequest req) (api.get = "/admin/api/v1/batches/:id/items", api.handler_path = "moderation")
    Batch CancelBatch(1: IDRequest req) (api.post = "/admin/api/v1/batches/:id/cancel", api.handler_path = "moderation")
    Batch UndoBatch(1: NoteRequest req) (api.post = "/admin/api/v1/batches/:id/undo", api.handler_path = "moderation")
    ListRestrictionsResponse ListRestrictions(1: ListRestrictionsRequest req) (api.get = "/admin/api/v1/restrictions", api.handler_path = "moderation")
    ListVideosResponse ListVideos(1: ListVideosRequest req) (api.get = "/admin/api/v1/videos", api.handler_path = "moderation")
    Video GetVideo(1: IDRequest req) (api.get = "/admin/api/v1/videos/:id", api.handler_path = "moderation")
    ListCommentsResponse ListComments(1: ListCommentsRequest req) (api.get = "/admin/api/v1/comments", api.handler_path = "moderation")
    Comment GetComment(1: IDRequest req) (api.get = "/admin/api/v1/comments/:id", api.handler_path = "moderation")
    ListUsersResponse ListUsers(1: ListUsersRequest req) (api.get = "/admin/api/v1/users", api.handler_path = "moderation")
    User GetUser(1: IDRequest req) (api.get = "/admin/api/v1/users/:id", api.handler_path = "moderation")
    Decided ActOnVideo(1: ActRequest req) (api.post = "/admin/api/v1/videos/:id/actions", api.handler_path = "moderation")
    Decided ActOnComment(1: ActRequest req) (api.post = "/admin/api/v1/comments/:id/actions", api.handler_path = "moderation")
    Decided ActOnUser(1: ActRequest req) (api.post = "/admin/api/v1/users/:id/actions", api.handler_path = "moderation")
    ListActionsResponse UserTimeline(1: UserTimelineRequest req) (api.get = "/admin/api/v1/users/:id/timeline", api.handler_path = "moderation")
    Video PurgeVideo(1: PurgeRequest req) (api.post = "/admin/api/v1/videos/:id/purge", api.handler_path = "moderation")
    Video UnpurgeVideo(1: IDRequest req) (api.delete = "/admin/api/v1/videos/:id/purge", api.handler_path = "moderation")
    User HoldUser(1: HoldRequest req) (api.put = "/admin/api/v1/users/:id/legal-hold", api.handler_path = "moderation")
    User ReleaseUser(1: IDRequest req) (api.delete = "/admin/api/v1/users/:id/legal-hold", api.handler_path = "moderation")
    ListNoticesResponse UserNotices(1: UserNoticesRequest req) (api.get = "/admin/api/v1/users/:id/notices", api.handler_path = "moderation")
}
