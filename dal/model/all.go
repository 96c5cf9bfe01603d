package model

// All lists every table, for the query generator and the schema test.
func All() []any {
	return []any{
		User{}, Session{}, Follow{}, Video{}, Like{}, Comment{},
		Conversation{}, Message{}, Blob{}, Setting{}, Sequence{},
		WordList{}, WordEntry{}, Ruleset{}, RulesetChunk{}, WordHit{}, WordDay{},
		CaseRow{}, Report{}, CaseSkip{}, Action{}, Restriction{}, Batch{}, BatchItem{}, Notice{},
		AuditPending{}, AuditLog{}, AuditHead{}, AuditText{}, Job{},
		Role{}, RoleGrant{}, Staff{}, RecoveryCode{}, StaffSession{}, StaffToken{}, SignInTry{}, IdempotencyKey{}, Replica{},
		Print{}, PrintItem{}, VideoFrames{}, FrameSlot{},
	}
}
