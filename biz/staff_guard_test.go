package biz

import (
	"errors"
	"testing"

	"vireo/biz/secret"
	"vireo/dal"
	"vireo/dal/model"
)

// TestMayActOn: measures reach users and staff of lower ranks, and nobody's own
// account; the program itself is bound by nothing.
func TestMayActOn(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		ids := map[string]int64{"nobody": 99}
		for i, role := range []string{"user", "moderator", "moderator", "senior", "auditor", "admin", "gone"} {
			name := role
			if i == 2 {
				name = "other moderator"
			}
			u := &model.User{Name: name, NameKey: name}
			s.tx(func(tx *dal.DB) error {
				if err := tx.CreateUser(t.Context(), u); err != nil || role == "user" {
					return err
				}
				return tx.CreateStaff(t.Context(), &model.Staff{UserID: u.ID, Role: role})
			})
			ids[name] = u.ID
		}
		staff := func(name string) Actor { return Actor{Kind: ActorStaff, UserID: ids[name]} }
		for _, c := range []struct {
			by   Actor
			on   string
			want error
		}{
			{staff("moderator"), "user", nil},
			{staff("moderator"), "nobody", nil},
			{staff("moderator"), "moderator", errOneself},
			{staff("moderator"), "other moderator", errRank},
			{staff("moderator"), "senior", errRank},
			{staff("moderator"), "gone", nil}, // a role that is not there any more protects nobody
			{staff("senior"), "moderator", nil},
			{staff("senior"), "auditor", errRank},
			{staff("admin"), "auditor", nil},
			{staff("admin"), "admin", errOneself},
			{Actor{Kind: ActorToken, UserID: ids["moderator"]}, "senior", errRank},
			{Actor{Kind: ActorSystem}, "admin", nil},
			{Actor{Kind: ActorCommand}, "admin", nil},
		} {
			var got error
			s.tx(func(tx *dal.DB) error { got = s.mayActOn(t.Context(), tx, c.by, ids[c.on]); return nil })
			if !errors.Is(got, c.want) {
				t.Errorf("%s %d on %s: %v, want %v", c.by.Kind, c.by.UserID, c.on, got, c.want)
			}
		}
	})
}

// TestKnownDevice: what a browser was given holds for its name, its time and as
// it was given.
func TestKnownDevice(t *testing.T) {
	eachRules(t, func(t *testing.T, s *testRules) {
		device := s.newDevice("ann")
		for text, want := range map[string]bool{
			device: true, device + "x": false, device[1:]: false, "": false, "x": false, device[:50]: false, secret.NewToken() + device[43:]: false,
		} {
			if _, ok := s.knownDevice("ann", text); ok != want {
				t.Errorf("%q: %t", text, ok)
			}
		}
		if _, ok := s.knownDevice("ben", device); ok {
			t.Error("it holds for another name")
		}
		s.pass(deviceTime)
		if _, ok := s.knownDevice("ann", device); ok {
			t.Error("it never ends")
		}
	})
}
