package biz

import (
	"context"
	"math/rand/v2"
	"slices"
	"time"

	"vireo/dal"
	"vireo/dal/model"
)

// What conversations are like.
const (
	messagesEach = 8                // per conversation, where there are pairs enough
	messageGap   = 10 * time.Minute // between two messages, at most
	chatAge      = 7 * 24 * time.Hour
	answerChance = 0.6
)

// demoPair is two users; low has the smaller index, and so the smaller id.
type demoPair struct{ low, high int32 }

// demoChat is a conversation with its messages, oldest first.
type demoChat struct {
	pair     demoPair
	messages []model.Message
}

// makeMessages adds the conversations.
func (m *demoMaker) makeMessages(ctx context.Context) error {
	rng := m.lots(lotMessages)
	pairs := m.chatPairs(rng)
	var done, waiting int64
	chats := chunked[demoChat]{size: m.Chunk, flush: func(chats []demoChat) error {
		err := m.db.InTx(ctx, func(tx *dal.DB) error { return m.insertChats(ctx, tx, chats) })
		done, waiting = done+waiting, 0
		m.Progress("messages", done, m.Size.Messages)
		return err
	}}
	for i, n := range share(m.Size.Messages, len(pairs), m.Size.Messages, messageFlatness) {
		if err := chats.add(m.chat(rng, pairs[i], n)); err != nil {
			return err
		}
		if waiting += n; waiting >= int64(m.Chunk) {
			if err := chats.end(); err != nil {
				return err
			}
		}
	}
	return chats.end()
}

// chatPairs draws who writes to whom: friends, then anybody.
func (m *demoMaker) chatPairs(rng *rand.Rand) []demoPair {
	want := int(min(max(1, m.Size.Messages/messagesEach), product(m.Size.Users, m.Size.Users-1)/2))
	var pairs []demoPair
	for u, followees := range m.following {
		for _, f := range followees {
			if p := (demoPair{int32(u), f}); p.low < p.high && m.follows(f, p.low) {
				pairs = append(pairs, p)
			}
		}
	}
	own, _ := slices.BinarySearchFunc(pairs, int32(1), func(p demoPair, low int32) int { return int(p.low - low) })
	others := pairs[own:] // behind the first user's friends
	rng.Shuffle(len(others), func(i, j int) { others[i], others[j] = others[j], others[i] })
	pairs = pairs[:min(len(pairs), want)]
	known := make(map[demoPair]bool, want)
	for _, p := range pairs {
		known[p] = true
	}
	for len(pairs) < want {
		a, b := rng.Int32N(int32(m.Size.Users)), rng.Int32N(int32(m.Size.Users))
		p := demoPair{min(a, b), max(a, b)}
		if a != b && !known[p] {
			known[p] = true
			pairs = append(pairs, p)
		}
	}
	return pairs
}

// follows tells whether one user follows another.
func (m *demoMaker) follows(follower, followee int32) bool {
	_, ok := slices.BinarySearch(m.following[follower], followee)
	return ok
}

// chat draws n messages of a pair, from the latest back.
func (m *demoMaker) chat(rng *rand.Rand, p demoPair, n int64) demoChat {
	c := demoChat{pair: p, messages: make([]model.Message, n)}
	gap := max(1, min(messageGap.Milliseconds(), demoSpan.Milliseconds()/max(1, n)))
	at := m.end - rng.Int64N(chatAge.Milliseconds())
	from, to := m.users[p.low], m.users[p.high]
	for i := n - 1; i >= 0; i-- {
		if rng.Float64() < answerChance {
			from, to = to, from
		}
		text := pick(rng, demoMessages)
		c.messages[i] = model.Message{FromUserID: from, ToUserID: to, Text: text, PublicText: text, CreatedAt: at}
		at -= 1 + rng.Int64N(gap)
	}
	return c
}

func (m *demoMaker) insertChats(ctx context.Context, tx *dal.DB, chats []demoChat) error {
	rows := make([]model.Conversation, len(chats))
	for i, c := range chats {
		rows[i] = model.Conversation{LowID: m.users[c.pair.low], HighID: m.users[c.pair.high]}
	}
	if err := tx.InsertConversations(ctx, rows); err != nil {
		return err
	}
	var messages []model.Message
	for i, c := range chats {
		for _, msg := range c.messages {
			msg.ConversationID = rows[i].ID
			messages = append(messages, msg)
		}
	}
	return tx.InsertMessages(ctx, messages)
}
