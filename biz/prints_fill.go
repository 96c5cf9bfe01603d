package biz

import (
	"context"

	"vireo/dal"
	"vireo/dal/model"
)

// jobPrints gives what was written before there were fingerprints its own. It is
// queued once. Frames are another job's, which has to decode all files.
const jobPrints = "prints.fill"

const printsSetting = "prints_of_all"

// fillWindow is how many ids one step looks at.
const fillWindow = 200

var fillKinds = []string{model.SubjectComment, model.SubjectVideo, model.SubjectMessage}

type fillState struct {
	Kind  int   `json:"kind"` // of fillKinds
	After int64 `json:"after"`
}

// FirstPrints queues that job unless it was queued before.
func (s *Service) FirstPrints(ctx context.Context) error {
	return s.enqueueOnce(ctx, printsSetting, jobPrints)
}

func (s *Service) fillPrints(ctx context.Context, run *JobRun) error {
	var st fillState
	if err := run.State(&st); err != nil {
		return err
	}
	for st.Kind < len(fillKinds) {
		var next fillState
		err := run.Step(ctx, func(tx *dal.DB) (any, int64, error) {
			next = st
			n, err := s.fillStep(ctx, tx, &next)
			return next, n, err
		})
		if err != nil {
			return err
		}
		st = next
	}
	return nil
}

// fillStep looks at one stretch of items. Those that have their fingerprints stay
// as they are.
func (s *Service) fillStep(ctx context.Context, tx *dal.DB, st *fillState) (int64, error) {
	kind := fillKinds[st.Kind]
	rows, last, err := tx.WrittenItems(ctx, kind, st.After, fillWindow)
	if err != nil {
		return 0, err
	}
	for i := range rows {
		r := &rows[i]
		p := written(kind, r)
		p.prints = textPrints(r.Text)
		if kind == model.SubjectVideo {
			p.prints = append(p.prints, fingerprint{model.PrintFile, r.File})
		}
		for _, f := range p.prints {
			if err := s.fillOne(ctx, tx, &p, f); err != nil {
				return 0, err
			}
		}
	}
	if st.After += fillWindow; st.After >= last {
		st.Kind, st.After = st.Kind+1, 0
	}
	return int64(len(rows)), nil
}

// written is an item that was there before, with what is known of it.
func written(kind string, r *dal.WrittenItem) printed {
	return printed{Subject: Subject{kind, r.ID}, owner: r.UserID, at: r.CreatedAt, takenDown: r.Causes&model.CauseTakenDown != 0, live: r.Live}
}

func (s *Service) fillOne(ctx context.Context, tx *dal.DB, p *printed, f fingerprint) error {
	row, err := s.linkOne(ctx, tx, p, f)
	if err != nil || !p.takenDown {
		return err
	}
	action, err := tx.DecisionAbout(ctx, p.Kind, p.ID)
	if err != nil || action <= row.ActionID {
		return err
	}
	row.ActionID = action
	return tx.SavePrint(ctx, row)
}
