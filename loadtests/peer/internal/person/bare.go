package person

import (
	"context"
	"time"

	"hearth/loadtests/peer/internal/contract"
	"hearth/loadtests/peer/internal/media"
	"hearth/loadtests/peer/internal/report"
	"hearth/loadtests/peer/internal/sample"
)

// Offered asks a bare worker's host for all that can be received now. Hearth says it unasked.
type Offered struct{ contract.OfSession }

// Verb is the command's name at the host.
func (Offered) Verb() string { return "offered" }

const askEvery = 250 * time.Millisecond

// Bare is somebody in a room of a bare worker: the same sound, picture and counts, with nothing of Hearth around them.
type Bare struct {
	config  Config
	session contract.OfSession
	ask     media.Ask
	counts  *media.Counts
	studio  *Studio
}

// NewBare is somebody in a room of this name; `ask` speaks with the worker's host as this person.
func NewBare(room string, config Config, ask media.Ask) (*Bare, error) {
	speech, err := sample.Speech()
	if err != nil {
		return nil, err
	}
	return &Bare{
		config:  config,
		session: contract.OfSession{SessionID: room},
		ask:     ask,
		counts:  media.NewCounts(func(media.Key, media.Came) {}),
		studio:  newStudio(config, speech),
	}, nil
}

// Run is in the room until the context ends.
func (b *Bare) Run(ctx context.Context) error {
	began := time.Now()
	room, err := media.Join(ctx, media.Needs{
		Session: b.session, Ask: b.ask, Counts: b.counts, Camera: b.config.Camera, Mic: b.config.Mic,
		Viewed: func(contract.MediaChange) {}, Lost: func() {},
	})
	if err != nil {
		return err
	}
	defer room.Close()
	b.config.Report.Write(report.Line{Event: "live", Person: b.config.Number, Ms: since(began)})
	if room.Camera != nil {
		go b.studio.film(ctx, room.Camera)
	}
	if room.Mic != nil {
		go b.studio.speak(ctx, room.Mic)
	}
	return b.stay(ctx, room)
}

func (b *Bare) stay(ctx context.Context, room *media.Room) error {
	asks, seconds := time.NewTicker(askEvery), time.NewTicker(time.Second)
	defer asks.Stop()
	defer seconds.Stop()
	for {
		select {
		case <-asks.C:
			if err := b.receive(ctx, room); err != nil && ctx.Err() == nil {
				return err
			}
		case <-seconds.C:
			received := Received{Heard: b.counts.Totals(), Sent: room.Sent()}
			b.config.Report.Write(report.Line{Event: "received", Person: b.config.Number, Stats: received})
		case <-ctx.Done():
			return nil
		}
	}
}

func (b *Bare) receive(ctx context.Context, room *media.Room) error {
	var offered []contract.Consumer
	if err := b.ask(ctx, Offered{b.session}, &offered); err != nil {
		return err
	}
	_, err := room.Receive(ctx, offered)
	return err
}
