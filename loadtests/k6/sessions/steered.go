package sessions

import (
	"sync"
	"time"
)

// command is one that moves everybody of a session: to be let in, to go to rooms, or back.
type command struct {
	kind string
	at   time.Time
}

// steered remembers what staff last commanded, by session: those whom it moves are in other virtual users.
type steered struct {
	mu       sync.Mutex
	admitted map[string]command
	moved    map[string]command
}

func newSteered() *steered {
	return &steered{admitted: map[string]command{}, moved: map[string]command{}}
}

func (s *steered) admits(sessionID string)      { s.note(s.admitted, sessionID, "admit") }
func (s *steered) moves(sessionID, kind string) { s.note(s.moved, sessionID, kind) }

func (s *steered) note(in map[string]command, sessionID, kind string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	in[sessionID] = command{kind, time.Now()}
}

// admission and move are the newest; false where nobody in this process commanded one.
func (s *steered) admission(sessionID string) (command, bool) { return s.newest(s.admitted, sessionID) }
func (s *steered) move(sessionID string) (command, bool)      { return s.newest(s.moved, sessionID) }

func (s *steered) newest(in map[string]command, sessionID string) (command, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	one, known := in[sessionID]
	return one, known
}
