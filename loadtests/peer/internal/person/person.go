// Package person is somebody who comes by a personal link: waits at the door, is in the room when admitted, follows every
// change, and comes back from everything but an end.
package person

import (
	"context"
	"sync/atomic"
	"time"

	"hearth/loadtests/peer/internal/contract"
	"hearth/loadtests/peer/internal/door"
	"hearth/loadtests/peer/internal/line"
	"hearth/loadtests/peer/internal/media"
	"hearth/loadtests/peer/internal/report"
	"hearth/loadtests/peer/internal/sample"
)

// Config says who somebody is and what they send.
type Config struct {
	Number, Of         int
	Camera, Mic, Muted bool
	// TileHeight is how high this person sees everybody, in pixels.
	TileHeight int
	Report     report.Reporter
}

// Person is one peer. Everything in it happens on one goroutine, that of Run; others put what they have into its inbox.
type Person struct {
	config Config
	link   door.Link
	seat   door.Seat
	line   *line.Line
	walls  *Walls
	counts *media.Counts
	studio *Studio
	inbox  *inbox
	firsts *firsts

	// staying ends when the person has gone.
	staying context.Context

	view  *contract.ControlView
	epoch atomic.Int64
	over  error

	media    contract.MediaState
	room     *media.Room
	leaveIt  context.CancelFunc
	attempts int
	// joining is when the newest join began.
	joining time.Time
}

// New is somebody with a seat.
func New(link door.Link, seat door.Seat, config Config) (*Person, error) {
	p := &Person{config: config, link: link, seat: seat, inbox: newInbox(), leaveIt: func() {}}
	speech, err := sample.Speech()
	if err != nil {
		return nil, err
	}
	p.studio = newStudio(config, speech)
	p.firsts = newFirsts(p.tell)
	p.walls = NewWalls(p.tellBreach)
	p.counts = media.NewCounts(p.came)
	return p, nil
}

// came takes one packet. Walls judge it by when it was sent: what was under way when two people were parted is no leak.
func (p *Person) came(key media.Key, came media.Came) {
	p.walls.Packet(key.From, came.Sent)
	p.firsts.packet(key, came.At)
}

// ErrOver is why a person is not in the session any more.
type ErrOver struct{ Why string }

func (e *ErrOver) Error() string { return "the session is over for this person: " + e.Why }

// Run comes to the door and stays until the end, a refusal, or the end of the context, when the person leaves politely.
func (p *Person) Run(ctx context.Context) error {
	staying, end := context.WithCancel(context.WithoutCancel(ctx))
	defer end()
	p.staying = staying
	p.line = line.New(p.link.LiveURL(), p.seat.Cookie,
		func(event contract.Event) { p.inbox.put(func() { p.hear(staying, event) }) },
		func(fault error) { p.inbox.put(func() { p.over = fault }) })
	go p.line.Run(staying)
	var view contract.ControlView
	enter := contract.Enter{OfSession: p.session(), DisplayName: p.seat.SuggestedName}
	if err := p.line.Send(ctx, 0, enter, &view); err != nil {
		return err
	}
	p.line.Follow(staying, p.seat.SessionID)
	p.viewed(staying, &view)
	seconds := time.NewTicker(time.Second)
	defer seconds.Stop()
	for p.over == nil {
		select {
		case <-p.inbox.filled:
			for _, task := range p.inbox.take() {
				task()
			}
		case <-seconds.C:
			p.tellReceived()
		case <-ctx.Done():
			p.leave(staying)
		}
	}
	p.closeRoom()
	return p.over
}

// Mute turns the microphone off or on: the person's own wish.
func (p *Person) Mute(muted bool) { p.inbox.put(func() { p.mute(muted) }) }

func (p *Person) mute(muted bool) {
	p.studio.isMuted.Store(muted)
	if p.room == nil || !p.config.Mic {
		return
	}
	pause := contract.SetPaused{OfSession: p.session(), Source: "mic", Paused: muted}
	go func() {
		asking, cancel := context.WithTimeout(context.Background(), joinTime)
		defer cancel()
		_ = p.ask(asking, pause, nil) // the next join says it again
	}()
}

// DropSignalling cuts the line once, as a gateway does that is restarted. It comes back by itself, and with the newest view it
// is told that it has.
func (p *Person) DropSignalling() {
	p.inbox.put(func() {
		cut := time.Now()
		p.line.Cut()
		go p.resume(cut)
	})
}

func (p *Person) resume(cut time.Time) {
	var view contract.ControlView
	enter := contract.Enter{OfSession: p.session(), DisplayName: p.seat.SuggestedName}
	if err := p.ask(p.staying, enter, &view); err != nil {
		return
	}
	p.inbox.put(func() {
		p.viewed(p.staying, &view)
		p.tell(report.Line{Event: "resumed", Ms: since(cut)})
	})
}

// TellReceived reports what has come so far.
func (p *Person) TellReceived() { p.inbox.put(p.tellReceived) }

func (p *Person) session() contract.OfSession { return contract.OfSession{SessionID: p.seat.SessionID} }

func (p *Person) ask(ctx context.Context, input contract.Input, answer any) error {
	return p.line.Send(ctx, int(p.epoch.Load()), input, answer)
}

func (p *Person) leave(ctx context.Context) {
	polite, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	_ = p.ask(polite, contract.Leave{OfSession: p.session()}, nil) // a server out of reach notices by itself
	p.tell(report.Line{Event: "left"})
	p.over = &ErrOver{"left"}
}

func (p *Person) hear(ctx context.Context, event contract.Event) {
	switch {
	case event.Type == "superseded":
		p.over = &ErrOver{"superseded"}
	case event.View != nil:
		p.viewed(ctx, event.View)
	case event.Change != nil:
		p.heard(ctx, *event.Change)
	}
}

func (p *Person) viewed(ctx context.Context, view *contract.ControlView) {
	if view.IsOlderThan(p.view) {
		return
	}
	before := p.view
	p.view = view
	p.epoch.Store(int64(view.Epoch))
	p.walls.Told(view, time.Now())
	p.counts.Rest(view.Audible())
	p.tellPlace(before, view)
	if before != nil && view.Me.Mutes > before.Me.Mutes {
		p.tell(report.Line{Event: "muted"})
		p.mute(true)
	}
	if why := view.Over(); why != "" {
		p.over = &ErrOver{why}
		p.tell(report.Line{Event: "over", What: why})
		return
	}
	switch {
	case !view.BelongsInRoom():
		p.closeRoom()
	case before == nil || !before.BelongsInRoom() || before.Epoch != view.Epoch:
		p.joinAnew(ctx)
	}
}

func (p *Person) heard(ctx context.Context, change contract.MediaChange) {
	next, changed := p.media.After(change)
	p.media = next
	if changed && p.room != nil {
		p.receive(ctx)
	}
}
