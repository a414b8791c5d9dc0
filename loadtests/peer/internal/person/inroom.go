package person

import (
	"context"
	"errors"
	"time"

	"hearth/loadtests/peer/internal/contract"
	"hearth/loadtests/peer/internal/media"
	"hearth/loadtests/peer/internal/report"
)

const joinTime = 15 * time.Second

var errLost = errors.New("the transports are gone")

// joinAnew makes the media anew. The old transports go first: a node that was declared dead may still forward.
func (p *Person) joinAnew(ctx context.Context) {
	p.closeRoom()
	inRoom, leave := context.WithCancel(ctx)
	p.leaveIt = leave
	p.media = contract.NewMediaState(p.view.Epoch)
	p.joining = time.Now()
	p.tell(report.Line{Event: "joining"})
	needs := media.Needs{
		Session: p.session(),
		Ask:     p.ask,
		Counts:  p.counts,
		Camera:  p.config.Camera,
		Mic:     p.config.Mic,
		Muted:   p.studio.isMuted.Load(),
		Viewed: func(view contract.MediaChange) {
			p.inbox.put(func() { p.heard(inRoom, view) })
		},
		Lost: func() { p.inbox.put(func() { p.later(ctx, inRoom, errLost) }) },
	}
	go func() {
		joining, cancel := context.WithTimeout(inRoom, joinTime)
		defer cancel()
		room, err := media.Join(joining, needs)
		p.inbox.put(func() { p.joined(ctx, inRoom, room, err) })
	}()
}

func (p *Person) joined(ctx, inRoom context.Context, room *media.Room, err error) {
	if inRoom.Err() != nil || err != nil {
		if room != nil {
			room.Close()
		}
		p.later(ctx, inRoom, err)
		return
	}
	p.room, p.attempts = room, 0
	p.tell(report.Line{Event: "live", Ms: since(p.joining)})
	if room.Camera != nil {
		go p.studio.film(inRoom, room.Camera)
	}
	if room.Mic != nil {
		go p.studio.speak(inRoom, room.Mic)
	}
	p.receive(inRoom)
}

// ChangeNetwork does what a telephone does that goes from one network to another: everything that flowed is gone, and is made
// anew.
func (p *Person) ChangeNetwork() {
	p.inbox.put(func() {
		if p.over == nil && p.view.BelongsInRoom() {
			p.joinAnew(p.staying)
		}
	})
}

// later joins again, a little later each time that it fails.
func (p *Person) later(ctx, inRoom context.Context, why error) {
	if inRoom.Err() != nil {
		return
	}
	p.closeRoom()
	p.tell(report.Line{Event: "lost", What: why.Error()})
	wait := min(300*time.Millisecond<<min(p.attempts, 4), 3*time.Second)
	p.attempts++
	time.AfterFunc(wait, func() {
		p.inbox.put(func() {
			if p.over == nil && p.room == nil && p.view.BelongsInRoom() && ctx.Err() == nil {
				p.joinAnew(ctx)
			}
		})
	})
}

func (p *Person) closeRoom() {
	p.leaveIt()
	if p.room != nil {
		p.room.Close()
		p.room = nil
	}
}

// receive lets in whoever is new, and says how high they are shown.
func (p *Person) receive(inRoom context.Context) {
	room, consumers := p.room, p.media.Consumers
	session, height := p.session(), p.config.TileHeight
	go func() {
		fresh, err := room.Receive(inRoom, consumers)
		if err != nil || !fresh || height == 0 {
			return
		}
		tiles := []contract.Tile{}
		for _, consumer := range consumers {
			if consumer.Source == "camera" {
				tiles = append(tiles, contract.Tile{ConsumerID: consumer.ConsumerID, Height: height})
			}
		}
		if len(tiles) > 0 {
			_ = p.ask(inRoom, contract.SetTiles{OfSession: session, Tiles: tiles}, nil) // a size is said again with the next one
		}
	}()
}
