package person

import (
	"sync"
	"time"

	"hearth/loadtests/peer/internal/contract"
)

// What was sent before a change may still stand in the queues of this machine for so long.
const grace = 250 * time.Millisecond

// The node lets somebody be heard a moment before everybody has been told.
const tellTime = 1500 * time.Millisecond

// Walls watches that nothing is received from people in other rooms.
type Walls struct {
	mu       sync.Mutex
	audible  map[string]bool
	excluded map[string]time.Time
	early    map[string]*early
	leaked   uint64
}

type early struct {
	since   time.Time
	packets uint64
}

// NewWalls knows of nobody.
func NewWalls() *Walls {
	return &Walls{audible: map[string]bool{}, excluded: map[string]time.Time{}, early: map[string]*early{}}
}

// Told takes the newest view: whom this person may hear from now on.
func (w *Walls) Told(view *contract.ControlView, at time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	now := view.Audible()
	for id := range w.audible {
		if !now[id] {
			w.excluded[id] = at
		}
	}
	for id := range now {
		delete(w.excluded, id)
		delete(w.early, id)
	}
	w.audible = now
}

// Packet notes that something came from somebody.
func (w *Walls) Packet(from string, at time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.audible[from] || at.Sub(w.excluded[from]) < grace {
		return
	}
	one, known := w.early[from]
	if !known {
		one = &early{since: at}
		w.early[from] = one
	}
	one.packets++
}

// Leaked is how many packets came through a wall: those of people who were not announced soon after.
func (w *Walls) Leaked(now time.Time) uint64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	for id, one := range w.early {
		if now.Sub(one.since) > tellTime {
			w.leaked += one.packets
			delete(w.early, id)
		}
	}
	return w.leaked
}
