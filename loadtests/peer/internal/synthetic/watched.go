package synthetic

import (
	"context"
	"fmt"
	"sync"

	"hearth/loadtests/peer/internal/door"
	"hearth/loadtests/peer/internal/person"
	"hearth/loadtests/peer/internal/report"
)

// watched is one of the two people, and what has happened to them so far.
type watched struct {
	name string
	one  *person.Person
	end  context.CancelFunc
	gone chan error

	mu      sync.Mutex
	told    map[string]int
	last    person.Received
	changed chan struct{}
}

// arrive takes the seat of a link, and comes to the door.
func arrive(ctx context.Context, text string, number int) (*watched, error) {
	link, err := door.ParseLink(text)
	if err != nil {
		return nil, err
	}
	seat, err := door.Redeem(ctx, link)
	if err != nil {
		return nil, err
	}
	w := &watched{
		name: fmt.Sprintf("person %d", number+1), gone: make(chan error, 1),
		told: map[string]int{}, changed: make(chan struct{}),
	}
	config := person.Config{Number: number, Of: 2, Camera: true, Mic: true, TileHeight: 180, Report: w}
	if w.one, err = person.New(link, seat, config); err != nil {
		return nil, err
	}
	staying, end := context.WithCancel(ctx)
	w.end = end
	go func() { w.gone <- w.one.Run(staying) }()
	return w, nil
}

// Write hears one thing that happened.
func (w *watched) Write(line report.Line) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.told[line.Event]++
	if received, isSo := line.Stats.(person.Received); isSo {
		w.last = received
	}
	close(w.changed)
	w.changed = make(chan struct{})
}

// until waits until this has happened so often.
func (w *watched) until(ctx context.Context, event string, times int) error {
	for {
		w.mu.Lock()
		count, changed := w.told[event], w.changed
		w.mu.Unlock()
		if count >= times {
			return nil
		}
		select {
		case <-changed:
		case err := <-w.gone:
			return err
		case <-ctx.Done():
			return fmt.Errorf("%s: no %s: %w", w.name, event, ctx.Err())
		}
	}
}

func (w *watched) times(event string) int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.told[event]
}

func (w *watched) received() person.Received {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.last
}

func (w *watched) leave() {
	w.end()
	<-w.gone
}
