package biz

import (
	"bytes"
	"context"
	"strconv"

	"vireo/biz/errs"
	"vireo/biz/secret"
	"vireo/dal/model"
)

// maxOnceKey is the longest key of a request that is to happen once.
const maxOnceKey = 128

// maxOnceAnswer is the longest answer that is kept.
const maxOnceAnswer = 1 << 20

// Once is a request that happens once, however often it is sent with its key.
type Once struct {
	s    *Service
	user int64
	hash []byte
}

// OnceAnswer is what was answered the first time.
type OnceAnswer struct {
	Status int
	Body   []byte
}

var (
	errOnceOther = errs.New(errs.Conflict, errs.T("this Idempotency-Key was used for another request", "该 Idempotency-Key 已用于另一请求")).With("reason", "key_reused")
	errOnceOpen  = errs.New(errs.Conflict, errs.T("the first request with this Idempotency-Key has no answer: see whether it happened, then use a new key", "使用该 Idempotency-Key 的首个请求没有结果：请先确认是否已生效，再使用新的键")).With("reason", "unfinished")
)

// BeginOnce reserves a key for a request, or answers what was answered for it. A
// key whose request was cut off by a crash stays reserved: nobody knows what
// happened, so it must not happen again by itself.
func (s *Service) BeginOnce(ctx context.Context, st Staff, key string, request []byte) (*Once, *OnceAnswer, error) {
	if len(key) > maxOnceKey {
		return nil, nil, errs.Invalid("Idempotency-Key", errs.T("the key is longer than %d bytes", "该键超过 %d 字节").F(maxOnceKey))
	}
	o := &Once{s: s, user: st.UserID, hash: secret.HashToken(key)}
	// With our key, because a request may have a password: a plain hash of it
	// could be guessed at.
	sum := secret.HashToken(secret.Mac(s.answerKey, string(request)))
	fresh, err := s.db.TakeIdempotencyKey(ctx, &model.IdempotencyKey{UserID: o.user, KeyHash: o.hash, RequestHash: sum, CreatedAt: s.now()})
	if err != nil || fresh {
		return o, nil, err
	}
	row, err := s.db.IdempotencyKey(ctx, o.user, o.hash)
	if err != nil {
		return nil, nil, err
	}
	if !bytes.Equal(row.RequestHash, sum) {
		return nil, nil, errOnceOther
	}
	if row.Status == 0 {
		return nil, nil, errOnceOpen
	}
	body, err := secret.Open(s.answerKey, row.Answer, o.context())
	return nil, &OnceAnswer{int(row.Status), body}, err
}

func (o *Once) context() string { return strconv.FormatInt(o.user, 10) + " " + string(o.hash) }

// Done keeps an answer, sealed: it may have a secret that is told once. What was
// refused did not happen and may be tried again with the same key.
func (o *Once) Done(ctx context.Context, status int, body []byte) error {
	if status >= 300 || len(body) > maxOnceAnswer {
		return o.s.db.FreeIdempotencyKey(ctx, o.user, o.hash)
	}
	return o.s.db.KeepAnswer(ctx, o.user, o.hash, int64(status), secret.Seal(o.s.answerKey, body, o.context()))
}
