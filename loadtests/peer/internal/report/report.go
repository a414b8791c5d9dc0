// Package report writes what happens to a peer as JSON lines, for scripts that steer and measure them.
package report

import (
	"encoding/json"
	"io"
	"sync"
	"time"
)

// Line is one thing that happened. `at` is in milliseconds since 1970, by this machine's clock.
type Line struct {
	Event         string  `json:"event"`
	Person        int     `json:"person"`
	At            float64 `json:"at"`
	ParticipantID string  `json:"participantId,omitempty"`
	// What: the name of a state, room or reason.
	What string `json:"what,omitempty"`
	From string `json:"from,omitempty"`
	// Ms since the admission or the last change of room; of a leak since the two had been parted, of `live` since `joining`,
	// of `resumed` since the line was cut.
	Ms    float64 `json:"ms,omitempty"`
	Stats any     `json:"stats,omitempty"`
}

// Reporter hears what happens to people, each thing from the goroutine on which it happens.
type Reporter interface{ Write(line Line) }

// Writer writes lines of several people, one at a time.
type Writer struct {
	mu  sync.Mutex
	out *json.Encoder
}

// New writes to `out`.
func New(out io.Writer) *Writer { return &Writer{out: json.NewEncoder(out)} }

// Write writes one line; `at` is now unless it is given.
func (w *Writer) Write(line Line) {
	if line.At == 0 {
		line.At = Millis(time.Now())
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	_ = w.out.Encode(line) // nobody reads any more: the person stays in the session all the same
}

// Millis is a moment as JavaScript counts it.
func Millis(at time.Time) float64 { return float64(at.UnixMicro()) / 1000 }
