package sessions

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"time"

	"go.k6.io/k6/v2/js/common"

	"hearth/loadtests/peer/internal/door"
	"hearth/loadtests/peer/internal/person"
)

// peerOptions say who comes, and what they send and see.
type peerOptions struct {
	// Link is personal. Number is this person's among the Of of the group: who speaks when, and what they look like.
	Link   string `js:"link"`
	Number int    `js:"number"`
	Of     int    `js:"of"`
	// Audio and Video: what they send.
	Audio bool `js:"audio"`
	Video bool `js:"video"`
	// Tile is how high this person sees everybody, in pixels: 90 where it is not said.
	Tile int `js:"tile"`
	// Patience is for how many seconds they wait to be let in and live: 120 where it is not said.
	Patience int `js:"patience"`
}

// Peer is a person who is in a session, live.
type Peer struct {
	module   *module
	person   *person.Person
	reporter *reporter
	end      context.CancelFunc
	gone     <-chan error
}

// join comes by a link, waits at the door, and returns when sound and picture flow.
func (m *module) join(options peerOptions) (*Peer, error) {
	if m.vu.State() == nil {
		return nil, common.NewInitContextError(errNoUser.Error())
	}
	ctx := m.vu.Context()
	link, err := door.ParseLink(options.Link)
	if err != nil {
		return nil, err
	}
	seat, err := door.Redeem(ctx, link)
	if err != nil {
		return nil, err
	}
	reporter := m.newReporter(seat.SessionID)
	one, err := person.New(link, seat, person.Config{
		Number:     options.Number,
		Of:         options.Of,
		Camera:     options.Video,
		Mic:        options.Audio,
		TileHeight: or(options.Tile, 90),
		Report:     reporter,
	})
	if err != nil {
		return nil, err
	}
	staying, end := context.WithCancel(ctx)
	gone := make(chan error, 1)
	go func() { gone <- one.Run(staying) }()
	peer := &Peer{module: m, person: one, reporter: reporter, end: end, gone: gone}
	return peer, peer.awaitLive(time.Duration(or(options.Patience, 120)) * time.Second)
}

func (p *Peer) awaitLive(patience time.Duration) error {
	select {
	case <-p.reporter.live:
		return nil
	case err := <-p.gone:
		p.end()
		return err
	case <-time.After(patience):
		p.end()
		return fmt.Errorf("not live after %s", patience)
	}
}

// Stay is there for so many seconds, and fails when the session is over before.
func (p *Peer) Stay(seconds float64) error {
	select {
	case err := <-p.gone:
		return err
	case <-time.After(time.Duration(seconds * float64(time.Second))):
		return nil
	case <-p.module.vu.Context().Done():
		return nil
	}
}

// DropSignalling cuts the socket, and returns when the newest state has come again.
func (p *Peer) DropSignalling() error { return p.wait(p.reporter.resumed, p.person.DropSignalling) }

// ChangeNetwork makes all media anew, and returns when it flows.
func (p *Peer) ChangeNetwork() error { return p.wait(p.reporter.live, p.person.ChangeNetwork) }

func (p *Peer) wait(until <-chan struct{}, act func()) error {
	for len(until) > 0 {
		<-until
	}
	act()
	select {
	case <-until:
		return nil
	case err := <-p.gone:
		return err
	case <-time.After(30 * time.Second):
		return errors.New("nothing came back within 30 s")
	}
}

// Mute is the person's own wish.
func (p *Peer) Mute(muted bool) { p.person.Mute(muted) }

// Stats are what has come so far, of everybody together.
func (p *Peer) Stats() Stats { return p.reporter.stats() }

// Leave goes politely, and waits until the last packets have been judged.
func (p *Peer) Leave() {
	p.reporter.settle()
	p.end()
	<-p.gone
}

func or(given, otherwise int) int {
	if given == 0 {
		return otherwise
	}
	return given
}

// liveURL is where the sockets of a gateway are.
func liveURL(gateway string) (string, error) {
	address, err := url.Parse(gateway)
	if err != nil || address.Host == "" {
		return "", errors.New("url is the gateway's, like http://localhost:8400")
	}
	return door.Link{Origin: address.Scheme + "://" + address.Host}.LiveURL(), nil
}
