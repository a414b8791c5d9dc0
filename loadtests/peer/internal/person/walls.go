package person

import (
	"sync"
	"time"

	"hearth/loadtests/peer/internal/contract"
)

// What was sent before a change may still stand in the queues of this machine for so long.
const grace = 250 * time.Millisecond

// The node lets newcomers, and those who meet again, be heard so long before a machine that is at its limit has told everybody.
const tellTime = 1500 * time.Millisecond

// Walls watches that nothing is received from people in other rooms.
type Walls struct {
	mu       sync.Mutex
	audible  map[string]bool
	excluded map[string]time.Time
	// When something came from those who were heard before: as long as it may be forgiven.
	behind map[string][]time.Time
	early  map[string]*early
	leaked uint64
	tell   func(Breach)
}

// Breach is a packet that came through a wall, or the first of some.
type Breach struct {
	From string
	At   time.Time
	// How long before that the two had been parted; nothing when they had never met.
	After time.Duration
}

type early struct {
	since   time.Time
	packets uint64
}

// NewWalls knows of nobody. It tells of each breach when no meeting again can explain it any more.
func NewWalls(tell func(Breach)) *Walls {
	return &Walls{
		tell:     tell,
		audible:  map[string]bool{},
		excluded: map[string]time.Time{},
		behind:   map[string][]time.Time{},
		early:    map[string]*early{},
	}
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
		w.count(id, at)
		delete(w.behind, id)
		delete(w.excluded, id)
		delete(w.early, id)
	}
	w.audible = now
}

// Packet notes that something came from somebody.
func (w *Walls) Packet(from string, at time.Time) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.audible[from] {
		return
	}
	if since, wasHeard := w.excluded[from]; wasHeard {
		if at.Sub(since) >= grace {
			w.behind[from] = append(w.behind[from], at)
			w.count(from, at)
		}
		return
	}
	one, known := w.early[from]
	if !known {
		one = &early{since: at}
		w.early[from] = one
	}
	one.packets++
}

// count takes those packets of somebody for leaked that no meeting again can explain any more.
func (w *Walls) count(from string, now time.Time) {
	left := w.behind[from]
	for len(left) > 0 && now.Sub(left[0]) > tellTime {
		w.tell(Breach{From: from, At: left[0], After: left[0].Sub(w.excluded[from])})
		left = left[1:]
		w.leaked++
	}
	w.behind[from] = left
}

// Leaked is how many packets came through a wall: those of people who were not announced soon after.
func (w *Walls) Leaked(now time.Time) uint64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	for id := range w.behind {
		w.count(id, now)
	}
	for id, one := range w.early {
		if now.Sub(one.since) > tellTime {
			w.tell(Breach{From: id, At: one.since})
			w.leaked += one.packets
			delete(w.early, id)
		}
	}
	return w.leaked
}
