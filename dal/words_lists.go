package dal

import "vireo/dal/model"

// The lists of the words as the panel shows them.
var (
	wordLevels = []string{"allow", "observe", "mask", "hold", "block"}

	// WordListList is the list of the word lists.
	WordListList = ListSpec{
		Columns: "l.*, (SELECT COUNT(*) FROM word_entries e WHERE e.list_id = l.id) AS entries", From: "word_lists l", ID: "l.id",
		Search: []string{"l.name"}, Default: "name",
		Fields: []ListField{
			{Name: "name", SQL: "l.name", Kind: TextField, Filter: true, Sort: true},
			{Name: "category", SQL: "l.category", Kind: TextField, Filter: true, Sort: true},
			{Name: "owner_role", SQL: "l.owner_role", Kind: TextField, Filter: true},
			{Name: "updated_at", SQL: "l.updated_at", Kind: TimeField, Range: true, Sort: true},
		},
	}

	// WordEntryList is the list of the draft's entries.
	WordEntryList = ListSpec{
		Columns: "e.*, l.name AS list, l.category, l.owner_role", From: "word_entries e JOIN word_lists l ON l.id = e.list_id", ID: "e.id",
		Search: []string{"e.text"}, Default: "-id",
		Fields: []ListField{
			{Name: "list_id", SQL: "e.list_id", Kind: IntField, Filter: true},
			{Name: "text", SQL: "e.text", Kind: TextField, Filter: true, Sort: true},
			{Name: "level", SQL: "e.level", Kind: TextField, Filter: true, Sort: true, Values: wordLevels},
			{Name: "match", SQL: "e.match_mode", Kind: TextField, Filter: true, Values: []string{"auto", "substring", "word"}},
			{Name: "added_by", SQL: "e.added_by", Kind: IntField, Filter: true},
			{Name: "added_at", SQL: "e.added_at", Kind: TimeField, Range: true, Sort: true},
			{Name: "expires_at", SQL: "e.expires_at", Kind: TimeField, Range: true, Sort: true},
		},
	}

	// RulesetList is the list of the published versions.
	RulesetList = ListSpec{
		Columns: "r.*", From: "rulesets r", ID: "r.version", Default: "-id",
		Fields: []ListField{
			{Name: "author", SQL: "r.author", Kind: IntField, Filter: true},
			{Name: "created_at", SQL: "r.created_at", Kind: TimeField, Range: true, Sort: true},
		},
	}

	// WordHitList is the list of single hits.
	WordHitList = ListSpec{
		Columns: "h.*", From: "word_hits h", ID: "h.id", Default: "-id",
		Fields: []ListField{
			{Name: "entry_id", SQL: "h.entry_id", Kind: IntField, Filter: true},
			{Name: "ruleset_version", SQL: "h.ruleset_version", Kind: IntField, Filter: true},
			{Name: "level", SQL: "h.level", Kind: TextField, Filter: true, Values: wordLevels},
			{Name: "field", SQL: "h.field", Kind: TextField, Filter: true, Values: []string{"title", "comment", "message", "username", "signature"}},
			{Name: "subject_kind", SQL: "h.subject_kind", Kind: TextField, Filter: true, Values: []string{model.SubjectVideo, model.SubjectComment, model.SubjectMessage, model.SubjectUser}},
			{Name: "subject_id", SQL: "h.subject_id", Kind: IntField, Filter: true},
			{Name: "user_id", SQL: "h.user_id", Kind: IntField, Filter: true},
			{Name: "created_at", SQL: "h.created_at", Kind: TimeField, Range: true, Sort: true},
		},
	}
)

// WordEntryView is an entry with what its list says.
type WordEntryView struct {
	model.WordEntry `gorm:"embedded"`
	List            string
	Category        string
	OwnerRole       string
}
