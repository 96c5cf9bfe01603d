package model

// All lists every table, for the query generator and the schema test.
func All() []any {
	return []any{
		User{}, Session{}, Follow{}, Video{}, Like{}, Comment{},
		Conversation{}, Message{}, Block{}, Export{}, Blob{}, Setting{}, Sequence{},
		WordList{}, WordEntry{}, Ruleset{}, RulesetChunk{}, WordHit{}, WordDay{},
		WordScan{}, WordScanChunk{}, WordScanSample{}, HistoryChange{}, HistoryRange{}, WordHold{},
		Queue{}, QueueWorker{}, Routing{}, SavedView{}, DefaultView{},
		CaseRow{}, Report{}, CaseSkip{}, Action{}, Restriction{}, Batch{}, BatchItem{}, Notice{},
		Reporter{}, Policy{}, PolicyVersion{}, Strike{}, Template{}, Note{}, Statement{}, Appeal{},
		StatHead{}, StatCase{}, StatTime{}, StatStaff{}, StatCount{}, StatExposure{}, StatMark{},
		AuditPending{}, AuditLog{}, AuditHead{}, AuditText{}, Job{},
		Role{}, RoleGrant{}, Staff{}, RecoveryCode{}, StaffSession{}, StaffToken{}, SignInTry{}, IdempotencyKey{}, Replica{},
		Print{}, PrintItem{}, VideoFrames{}, FrameSlot{}, KeptVideo{}, Purge{},
	}
}
