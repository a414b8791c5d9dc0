// Package synthetic is a group of two who are nobody: they come, hear and see each other, go to rooms of their own, come
// back and leave, so that somebody is told before a person meets what is broken.
package synthetic

import (
	"context"
	"errors"
	"fmt"
	"time"

	"hearth/loadtests/peer/internal/conductor"
	"hearth/loadtests/peer/internal/contract"
	"hearth/loadtests/peer/internal/house"
)

// Account is who leads the synthetic group, and which group it is: one of its own, with two clients at least.
type Account struct{ URL, Email, Password, GroupID string }

// Fault says at which step a round failed. Its words are for the log: the step alone is a label.
type Fault struct {
	Step string
	Err  error
}

func (f *Fault) Error() string { return f.Step + ": " + f.Err.Error() }
func (f *Fault) Unwrap() error { return f.Err }

// Steps are all steps of a round, in order.
var Steps = []string{"sign_in", "schedule", "arrive", "admit", "hear", "part", "return", "end"}

const (
	stepTime = 20 * time.Second
	// apart is how long the two are in rooms of their own: longer than what a wall forgives.
	apart = 4 * time.Second
)

type round struct {
	account Account
	house   *house.House
	session string
	people  []*watched
	leader  *conductor.Conductor
}

// Run is one round, from the sign-in to the end of the session. `done` hears how long each step took.
func Run(ctx context.Context, account Account, done func(step string, took time.Duration)) error {
	r := &round{account: account}
	defer r.close()
	steps := map[string]func(context.Context) error{
		"sign_in": r.signIn, "schedule": r.schedule, "arrive": r.arrive, "admit": r.admit,
		"hear": r.hear, "part": r.part, "return": r.comeBack, "end": r.end,
	}
	for _, step := range Steps {
		began := time.Now()
		timed, cancel := context.WithTimeout(ctx, stepTime)
		err := steps[step](timed)
		cancel()
		if err != nil {
			return &Fault{step, err}
		}
		done(step, time.Since(began))
	}
	return nil
}

func (r *round) signIn(ctx context.Context) (err error) {
	r.house, err = house.SignIn(ctx, r.account.URL, r.account.Email, r.account.Password)
	return err
}

func (r *round) schedule(ctx context.Context) error {
	now := time.Now().UTC()
	var made struct{ SessionID string }
	if err := r.house.Change(ctx, "schedule.create", map[string]any{
		"groupId":  r.account.GroupID,
		"startsAt": now.Add(-time.Minute).Format(time.RFC3339),
		"endsAt":   now.Add(15 * time.Minute).Format(time.RFC3339),
		"timeZone": "UTC",
	}, &made); err != nil {
		return err
	}
	r.session = made.SessionID
	return r.house.Change(ctx, "session.open", map[string]string{"sessionId": r.session}, nil)
}

func (r *round) arrive(ctx context.Context) error {
	var group struct {
		Members []struct{ PersonID, Role string }
	}
	if err := r.house.Ask(ctx, "groups.members", map[string]string{"groupId": r.account.GroupID}, &group); err != nil {
		return err
	}
	for _, member := range group.Members {
		if member.Role != "client" || len(r.people) == 2 {
			continue
		}
		var issued struct{ URL string }
		link := map[string]string{"sessionId": r.session, "personId": member.PersonID}
		if err := r.house.Change(ctx, "links.issue", link, &issued); err != nil {
			return err
		}
		one, err := arrive(context.WithoutCancel(ctx), r.house.URL+issued.URL, len(r.people))
		if err != nil {
			return err
		}
		r.people = append(r.people, one)
	}
	if len(r.people) < 2 {
		return errors.New("the synthetic group has fewer than two clients")
	}
	return r.each(func(one *watched) error { return one.until(ctx, "waiting", 1) })
}

func (r *round) admit(ctx context.Context) (err error) {
	seat := conductor.Seat{LiveURL: r.house.LiveURL(), Cookie: r.house.Cookie, SessionID: r.session, Name: "Synthetic"}
	if r.leader, err = conductor.Come(ctx, seat); err != nil {
		return err
	}
	bothWait := func(view *contract.ControlView) bool { return len(view.Lobby) == 2 }
	if err := r.leader.Until(ctx, bothWait); err != nil {
		return err
	}
	if err := r.leader.AdmitAll(ctx); err != nil {
		return err
	}
	return r.each(func(one *watched) error { return one.until(ctx, "live", 1) })
}

func (r *round) hear(ctx context.Context) error {
	return r.each(func(one *watched) error {
		if err := one.until(ctx, "firstSound", 1); err != nil {
			return err
		}
		return one.until(ctx, "firstFrame", 1)
	})
}

// part sends each to a room of their own, where nothing may be received.
func (r *round) part(ctx context.Context) error {
	if err := r.leader.Split(ctx, 2, func() {}); err != nil {
		return err
	}
	if err := r.each(func(one *watched) error { return one.until(ctx, "room", 2) }); err != nil {
		return err
	}
	select {
	case <-time.After(apart):
	case <-ctx.Done():
		return ctx.Err()
	}
	return r.each(func(one *watched) error {
		if leaked := one.received().Leaked; leaked > 0 {
			return fmt.Errorf("%s received %d packets through a wall", one.name, leaked)
		}
		return nil
	})
}

func (r *round) comeBack(ctx context.Context) error {
	seen := map[*watched]int{}
	for _, one := range r.people {
		seen[one] = one.times("firstFrame")
	}
	if err := r.leader.Recall(ctx); err != nil {
		return err
	}
	return r.each(func(one *watched) error { return one.until(ctx, "firstFrame", seen[one]+1) })
}

func (r *round) end(ctx context.Context) error {
	return r.house.Change(ctx, "session.end", map[string]string{"sessionId": r.session}, nil)
}

// close lets everybody go, whatever has happened.
func (r *round) close() {
	for _, one := range r.people {
		one.leave()
	}
	if r.leader != nil {
		leaving, cancel := context.WithTimeout(context.Background(), 2*time.Second)
		defer cancel()
		_ = r.leader.Leave(leaving) // whoever can't be reached has gone all the same
	}
}

func (r *round) each(check func(*watched) error) error {
	for _, one := range r.people {
		if err := check(one); err != nil {
			return err
		}
	}
	return nil
}
