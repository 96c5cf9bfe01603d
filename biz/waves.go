package biz

import (
	"context"
	"slices"

	"vireo/biz/errs"
	"vireo/dal"
	"vireo/dal/model"
)

// Wave is a group of equal or nearly equal items.
type Wave struct {
	ID        int64
	Kind      string // model.PrintText and its like
	Items     int64
	Accounts  int64
	Messages  int64 // how many of Items are private messages
	TakenDown int64
	OpenCases int64
	FirstSeen int64   // ms
	LastSeen  int64   // ms
	Sample    Subject // one of the items; zero: they are all private messages
	Text      string  // of Sample
	BatchID   int64   // that decided it last; zero: none
	Measures  []string
	Allowed   []string
}

var noWave = errs.T("this wave does not exist", "该波次不存在")

// StaffWaves is one page of the waves that have not ended.
func (s *Service) StaffWaves(ctx context.Context, st Staff, q ListQuery) (List[Wave], error) {
	q = q.only("last_seen_gte", s.waveStart())
	list, err := listOf(ctx, s.db, &dal.WaveList, q, func(p *model.Print) model.Print { return *p })
	return mapList(list, err, func(rows []model.Print) ([]Wave, error) { return s.waves(ctx, st, rows) })
}

// waveStart is since when a wave must have had an item.
func (s *Service) waveStart() int64 { return s.now() - s.cfg.Waves.Window.Milliseconds() }

// StaffWave reads one wave.
func (s *Service) StaffWave(ctx context.Context, st Staff, id int64) (Wave, error) {
	row, err := s.wave(ctx, id)
	if err != nil {
		return Wave{}, err
	}
	out, err := s.waves(ctx, st, []model.Print{*row})
	if err != nil {
		return Wave{}, err
	}
	return out[0], nil
}

// wave reads a fingerprint that is a wave, also one that has ended.
func (s *Service) wave(ctx context.Context, id int64) (*model.Print, error) {
	row, err := s.db.Print(ctx, id)
	if err == nil && !row.Wave {
		err = dal.ErrNotFound
	}
	return row, notFound(err, noWave)
}

func (s *Service) waves(ctx context.Context, st Staff, rows []model.Print) ([]Wave, error) {
	var videos, comments []int64
	for i := range rows {
		switch rows[i].SampleKind {
		case model.SubjectVideo:
			videos = append(videos, rows[i].SampleID)
		case model.SubjectComment:
			comments = append(comments, rows[i].SampleID)
		}
	}
	titles, texts, err := s.db.TitlesAndTexts(ctx, videos, comments)
	if err != nil {
		return nil, err
	}
	out := make([]Wave, len(rows))
	for i := range rows {
		r := &rows[i]
		w := Wave{ID: r.ID, Kind: r.Kind, Items: r.Items, Accounts: r.Accounts, Messages: r.Messages, TakenDown: r.TakenDown, OpenCases: r.OpenCases,
			FirstSeen: r.FirstAt, LastSeen: r.LastAt, BatchID: r.BatchID, Measures: st.waveMeasures(), Allowed: []string{}}
		switch r.SampleKind {
		case model.SubjectVideo:
			w.Sample, w.Text = Subject{r.SampleKind, r.SampleID}, titles[r.SampleID]
		case model.SubjectComment:
			w.Sample, w.Text = Subject{r.SampleKind, r.SampleID}, texts[r.SampleID]
		}
		if st.May(permBatch) {
			w.Allowed = append(w.Allowed, ActDecide)
		}
		out[i] = w
	}
	return out, nil
}

// waveMeasures are the measures that who asks may decide about some item of a wave.
func (st Staff) waveMeasures() []string {
	out := []string{}
	if !st.May(permBatch) {
		return out
	}
	for _, k := range measures {
		for _, kind := range waveKinds {
			if slices.Contains(st.measuresFor(kind), k.name) {
				out = append(out, k.name)
				break
			}
		}
	}
	return out
}

// waveKinds are the kinds of subjects that waves have.
var waveKinds = []string{model.SubjectVideo, model.SubjectComment, model.SubjectMessage}

// waveKinds are those of them that who asks may know of one by one: private messages
// are only counted for who may not read them.
func (st Staff) waveKinds() []string {
	if st.May(permMessages) {
		return waveKinds
	}
	return waveKinds[:2]
}

// WaveItem is one item of a wave.
type WaveItem struct {
	ID        int64
	Subject   Subject
	OwnerID   int64
	OwnerName string
	Text      string
	Causes    []string
	Public    bool
	Gone      bool  // its author has deleted it, or it is not there any more
	CaseID    int64 // live; zero: none
	CreatedAt int64
	Allowed   []string
}

// StaffWaveItems is one page of the items of a wave. Who sees private messages in
// it is in the audit log before anything is told.
func (s *Service) StaffWaveItems(ctx context.Context, st Staff, id int64, q ListQuery) (List[WaveItem], error) {
	row, err := s.wave(ctx, id)
	if err != nil {
		return List[WaveItem]{}, err
	}
	q = q.only("print_id", id).only("created_at_gte", row.FirstAt)
	kinds := st.waveKinds()
	if q.chunk > 0 { // private messages are in no file
		kinds = waveKinds[:2]
	}
	q.Filters = append(q.Filters, ListFilter{"subject_kind", kinds})
	list, err := listOf(ctx, s.db, &dal.WaveItemList, q, func(i *dal.WaveItem) dal.WaveItem { return *i })
	return mapList(list, err, func(rows []dal.WaveItem) ([]WaveItem, error) { return s.waveItems(ctx, st, id, rows) })
}

func (s *Service) waveItems(ctx context.Context, st Staff, wave int64, rows []dal.WaveItem) ([]WaveItem, error) {
	p, err := s.people(ctx, ownersOf(rows, func(i *dal.WaveItem) int64 { return i.OwnerID }))
	if err != nil {
		return nil, err
	}
	out := make([]WaveItem, len(rows))
	var read []string
	for i := range rows {
		r := &rows[i]
		sub := Subject{r.SubjectKind, r.SubjectID}
		out[i] = WaveItem{ID: r.ID, Subject: sub, OwnerID: r.OwnerID, OwnerName: r.OwnerName, Text: r.Text, Causes: CauseNames(r.Causes),
			Public: !private(sub) && !r.Missing && r.Causes.Public() && r.OwnerCauses == 0,
			Gone:   r.Missing || r.Causes.Gone(), CaseID: r.CaseID, CreatedAt: r.CreatedAt,
			Allowed: st.measuresOn(p, sub.Kind, r.OwnerID, MeasuresFor(sub.Kind))}
		if private(sub) {
			read = append(read, idText(sub.ID))
		}
	}
	if len(read) == 0 {
		return out, nil
	}
	err = s.db.InTx(ctx, func(tx *dal.DB) error {
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "messages.read", ObjectKind: "wave", ObjectID: wave, Data: map[string]any{"messages": read}})
	})
	return out, err
}

// WaveDecision is what became of a decision about a wave.
type WaveDecision struct {
	Batch StaffBatch
	Left  bool // a batch was not enough: decide once more
}

// StaffDecideWave decides about all items of a wave with one batch, but for the
// exceptions. Left out are also what its author has deleted, what the measures do
// not fit, what is taken down already where that is decided, what is the decider's own, and private
// messages for who may not read them.
func (s *Service) StaffDecideWave(ctx context.Context, st Staff, id int64, except []Subject, d Decision) (WaveDecision, error) {
	row, err := s.wave(ctx, id)
	if err != nil {
		return WaveDecision{}, err
	}
	if len(except) > maxBatch {
		return WaveDecision{}, errs.Invalid("except", errs.T("at most %d exceptions", "例外最多 %d 个").F(maxBatch))
	}
	kinds, err := st.kindsFor(d, s.now())
	if err != nil {
		return WaveDecision{}, err
	}
	found, err := s.db.WaveSubjects(ctx, id, row.FirstAt, kinds, hasMeasure(d, MeasureTakedown), maxBatch+len(except)+1)
	if err != nil {
		return WaveDecision{}, err
	}
	subjects, err := s.withoutExceptions(ctx, st, row, found, except)
	if err != nil {
		return WaveDecision{}, err
	}
	out := WaveDecision{Left: len(subjects) > maxBatch}
	subjects = subjects[:min(len(subjects), maxBatch)]
	if err := s.needBatch(ctx, st, subjects, d); err != nil {
		return WaveDecision{}, err
	}
	if _, err := s.ruleFor(ctx, s.db, st.Actor(), &d); err != nil {
		return WaveDecision{}, err
	}
	deed := BatchDeed{Decision: d, scope: st.scope}
	b, err := s.runNamed(ctx, st.Actor(), subjects, deed, func(tx *dal.DB, batch int64) error {
		if err := tx.SetPrintBatch(ctx, id, batch); err != nil {
			return err
		}
		return s.record(ctx, tx, AuditEvent{Actor: st.Actor(), Action: "wave.decide", ObjectKind: "wave", ObjectID: id,
			Data: map[string]any{"batch_id": idText(batch), "kind": row.Kind, "items": len(subjects), "except": len(except)}})
	})
	out.Batch, err = s.oneBatch(ctx, st, b, err)
	return out, err
}

// kindsFor are the kinds of items that a decision fits and who asks may decide
// about.
func (st Staff) kindsFor(d Decision, now int64) ([]string, error) {
	var kinds []string
	var first error
	for _, kind := range st.waveKinds() {
		switch err := d.check(kind, now); {
		case err == nil:
			kinds = append(kinds, kind)
		case first == nil:
			first = err
		}
	}
	if len(kinds) == 0 {
		return nil, first
	}
	return kinds, nil
}

// withoutExceptions takes exceptions away, which must be of the wave, and what is
// the decider's own.
func (s *Service) withoutExceptions(ctx context.Context, st Staff, row *model.Print, found []dal.WaveSubject, except []Subject) ([]Subject, error) {
	out := map[Subject]bool{}
	for _, sub := range except {
		if checkSubject(sub) != nil {
			return nil, errs.Invalid("except", noSubject)
		}
		out[sub] = true
	}
	var subjects []Subject
	met := 0
	for _, f := range found {
		sub := Subject{f.SubjectKind, f.SubjectID}
		switch {
		case out[sub]:
			met++
		case f.OwnerID != st.UserID:
			subjects = append(subjects, sub)
		}
	}
	if met < len(out) {
		in, err := s.arePrinted(ctx, row.ID, out)
		if err != nil {
			return nil, err
		}
		if !in {
			return nil, errs.Invalid("except", errs.T("an exception is not of this wave", "例外对象不属于该波次"))
		}
	}
	if len(subjects) == 0 {
		return nil, errs.New(errs.Conflict, errs.T("there is nothing left to decide", "没有待处理的对象"))
	}
	return subjects, nil
}

// arePrinted reports whether subjects have a fingerprint, all of them.
func (s *Service) arePrinted(ctx context.Context, print int64, subjects map[Subject]bool) (bool, error) {
	ids := map[string][]int64{}
	for sub := range subjects {
		ids[sub.Kind] = append(ids[sub.Kind], sub.ID)
	}
	for kind, of := range ids {
		n, err := s.db.CountPrinted(ctx, print, kind, of)
		if err != nil || n != len(of) {
			return false, err
		}
	}
	return true, nil
}
