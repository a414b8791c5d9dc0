// Package conductor is a member of staff without a screen, who steers a session by its socket alone.
package conductor

import (
	"context"
	"fmt"
	"sync"

	"hearth/loadtests/peer/internal/contract"
	"hearth/loadtests/peer/internal/line"
)

// Conductor is in one session from Come until Leave.
type Conductor struct {
	session contract.OfSession
	line    *line.Line
	end     context.CancelFunc

	mu      sync.Mutex
	view    *contract.ControlView
	changed chan struct{}
	over    error
}

// Seat is who comes, and where to: the socket's address, the cookie of somebody who has signed in, and the name to be shown.
type Seat struct{ LiveURL, Cookie, SessionID, Name string }

// Come enters: staff of the group need not be admitted.
func Come(ctx context.Context, seat Seat) (*Conductor, error) {
	staying, end := context.WithCancel(context.WithoutCancel(ctx))
	c := &Conductor{session: contract.OfSession{SessionID: seat.SessionID}, end: end, changed: make(chan struct{})}
	c.line = line.New(seat.LiveURL, seat.Cookie, c.hear, c.fail)
	go c.line.Run(staying)
	var view contract.ControlView
	if err := c.line.Send(ctx, 0, contract.Enter{OfSession: c.session, DisplayName: seat.Name}, &view); err != nil {
		end()
		return nil, err
	}
	c.hear(contract.Event{View: &view})
	c.line.Follow(staying, seat.SessionID)
	return c, nil
}

// Until waits for a view of which this is true.
func (c *Conductor) Until(ctx context.Context, isSo func(*contract.ControlView) bool) error {
	for {
		c.mu.Lock()
		view, changed, over := c.view, c.changed, c.over
		c.mu.Unlock()
		if over != nil || isSo(view) {
			return over
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// AdmitAll lets in everybody who waits.
func (c *Conductor) AdmitAll(ctx context.Context) error {
	return c.ask(ctx, contract.AdmitAll{OfSession: c.session}, nil)
}

// Split sends everybody who is not staff to so many rooms, evenly. `opening` hears when the plan is written and they are about
// to be sent.
func (c *Conductor) Split(ctx context.Context, rooms int, opening func()) error {
	view := c.now()
	planned := make([]contract.PlannedRoom, rooms)
	for n := range planned {
		planned[n] = contract.PlannedRoom{Name: fmt.Sprintf("Room %d", n+1), PersonIDs: []string{}}
	}
	for n, personID := range guests(view) {
		room := &planned[n%rooms]
		room.PersonIDs = append(room.PersonIDs, personID)
	}
	save := contract.SavePlan{OfSession: c.session, Rooms: planned}
	if view.Plan != nil {
		save.Version = view.Plan.Version
	}
	var saved contract.SavedPlan
	if err := c.ask(ctx, save, &saved); err != nil {
		return err
	}
	opening()
	return c.ask(ctx, contract.OpenBreakouts{OfSession: c.session, Version: saved.Version}, nil)
}

// guests are the people whom staff can send to rooms.
func guests(view *contract.ControlView) []string {
	found := []string{}
	for _, person := range view.Roster {
		if !person.Staff && person.PersonID != nil {
			found = append(found, *person.PersonID)
		}
	}
	return found
}

// Recall calls everybody back at once.
func (c *Conductor) Recall(ctx context.Context) error {
	return c.ask(ctx, contract.Recall{OfSession: c.session}, nil)
}

// Say writes to everybody in the main room.
func (c *Conductor) Say(ctx context.Context, text string) error {
	return c.ask(ctx, contract.Say{OfSession: c.session, To: contract.Audience{Kind: "room"}, Text: text}, nil)
}

// Leave goes, politely where the server can be reached.
func (c *Conductor) Leave(ctx context.Context) error {
	defer c.end()
	return c.ask(ctx, contract.Leave{OfSession: c.session}, nil)
}

func (c *Conductor) ask(ctx context.Context, input contract.Input, answer any) error {
	return c.line.Send(ctx, c.now().Epoch, input, answer)
}

func (c *Conductor) now() *contract.ControlView {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.view
}

func (c *Conductor) hear(event contract.Event) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if event.View == nil || event.View.IsOlderThan(c.view) {
		return
	}
	c.view = event.View
	c.tell()
}

func (c *Conductor) fail(fault error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.over = fault
	c.tell()
}

func (c *Conductor) tell() {
	close(c.changed)
	c.changed = make(chan struct{})
}
