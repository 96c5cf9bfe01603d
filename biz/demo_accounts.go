package biz

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"

	"vireo/biz/secret"
	"vireo/biz/username"
	"vireo/dal"
	"vireo/dal/model"
)

// demoName is the account of a demo that can sign in.
const demoName = "demo"

// makeUsers adds the users. They have no password, except one of the first demo.
func (m *demoMaker) makeUsers(ctx context.Context) error {
	signIn, err := m.openAccount(ctx)
	if err != nil {
		return err
	}
	number, err := m.db.DemoUsers(ctx) // names go on from the last demo's
	if err != nil {
		return err
	}
	rng := m.lots(lotUsers)
	first := m.end - (demoSpan + demoArrival).Milliseconds()
	step := max(1, demoArrival.Milliseconds()/m.Size.Users)
	rows := chunked[model.User]{size: m.Chunk, flush: func(rows []model.User) error { return m.addUsers(ctx, rows) }}
	for i := range m.Size.Users {
		u := model.User{
			Name: demoUserName(rng, number+i+1), Signature: pick(rng, demoSignatures),
			Demo: true, CreatedAt: first + i*step,
		}
		if i == 0 && signIn != "" {
			u.Name, u.PasswordHash = demoName, signIn
		}
		if err := rows.add(u); err != nil {
			return err
		}
	}
	return rows.end()
}

// openAccount gives the demo's account a new password. Where the account is yet
// to be made, it returns the hash to make it with.
func (m *demoMaker) openAccount(ctx context.Context) (phc string, err error) {
	password := secret.RandomPassword()
	if phc, err = m.hash(ctx, password); err != nil {
		return "", err
	}
	user, err := m.db.DemoAccount(ctx)
	if errors.Is(err, dal.ErrNotFound) {
		m.account.Password = password // its name follows, when it is known
		return phc, nil
	}
	if err == nil {
		err = m.db.SetPassword(ctx, user.ID, phc)
	}
	if err == nil {
		m.account = DemoAccount{Name: user.Name, Password: password}
	}
	return "", err
}

// addUsers adds one chunk of users.
func (m *demoMaker) addUsers(ctx context.Context, rows []model.User) error {
	err := m.db.InTx(ctx, func(tx *dal.DB) error {
		if err := nameDemoUsers(ctx, tx, rows); err != nil {
			return err
		}
		return tx.InsertUsers(ctx, rows)
	})
	if err != nil {
		return err
	}
	for i := range rows {
		m.users = append(m.users, rows[i].ID)
		if rows[i].PasswordHash != "" {
			m.account.Name = rows[i].Name
		}
	}
	m.Progress("users", int64(len(m.users)), m.Size.Users)
	return nil
}

// nameDemoUsers gives another name to those whose name somebody has already.
func nameDemoUsers(ctx context.Context, tx *dal.DB, rows []model.User) error {
	wanted := make([]string, len(rows))
	for i := range rows {
		wanted[i] = rows[i].Name
		rows[i].NameKey = username.Key(wanted[i])
	}
	for try := 2; ; try++ {
		keys := make([]string, len(rows))
		for i := range rows {
			keys[i] = rows[i].NameKey
		}
		taken, err := tx.NameKeys(ctx, keys)
		if err != nil || len(taken) == 0 {
			return err
		}
		for i := range rows {
			if taken[rows[i].NameKey] {
				rows[i].Name = wanted[i] + "_" + strconv.Itoa(try)
				rows[i].NameKey = username.Key(rows[i].Name)
			}
		}
	}
}

// demoUserName is a name such as demo_river_12.
func demoUserName(rng *rand.Rand, n int64) string {
	if rng.IntN(5) < 2 {
		return fmt.Sprintf("demo_%s_%d", pick(rng, demoNamesZH), n)
	}
	return fmt.Sprintf("demo_%s_%d", pick(rng, demoNamesEN), n)
}

func pick[T any](rng *rand.Rand, from []T) T { return from[rng.IntN(len(from))] }
