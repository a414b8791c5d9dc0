package person

import (
	"sync"
	"time"

	"hearth/loadtests/peer/internal/contract"
	"hearth/loadtests/peer/internal/media"
	"hearth/loadtests/peer/internal/report"
)

// Received is what a peer has received so far, what it was asked for, and what it sent. What is sent, and asked for again,
// is counted anew with each join.
type Received struct {
	Heard     []media.Heard `json:"heard"`
	Leaked    uint64        `json:"leaked"`
	KeysAsked uint64        `json:"keysAsked"`
	KeysSent  uint64        `json:"keysSent"`
	media.Sent
	// RoundTripMs is how long a check of the way to the node took, there and back; 0 before the first.
	RoundTripMs float64 `json:"roundTripMs"`
}

// since is how many milliseconds ago something was.
func since(at time.Time) float64 { return float64(time.Since(at).Microseconds()) / 1000 }

func (p *Person) tell(line report.Line) {
	line.Person = p.config.Number
	p.config.Report.Write(line)
}

func (p *Person) tellReceived() {
	received := Received{
		Heard:     p.counts.Totals(),
		Leaked:    p.walls.Leaked(time.Now()),
		KeysAsked: p.studio.keysAsked.Load(),
		KeysSent:  p.studio.keysSent.Load(),
	}
	if p.room != nil {
		received.Sent = p.room.Sent()
		received.RoundTripMs = float64(p.room.RoundTrip().Microseconds()) / 1000
	}
	p.tell(report.Line{Event: "received", Stats: received})
}

func (p *Person) tellBreach(breach Breach) {
	ms := float64(breach.After.Microseconds()) / 1000
	p.tell(report.Line{Event: "leak", At: report.Millis(breach.At), From: breach.From, Ms: ms})
}

// tellPlace tells that somebody waits, was admitted, or stands in another room than before.
func (p *Person) tellPlace(before, now *contract.ControlView) {
	id := now.Me.ParticipantID
	if before == nil && !now.BelongsInRoom() {
		p.tell(report.Line{Event: "waiting", ParticipantID: id})
	}
	if !now.BelongsInRoom() {
		return
	}
	if !before.BelongsInRoom() {
		p.tell(report.Line{Event: "admitted", ParticipantID: id})
	}
	room := now.Me.StandsIn()
	if !before.BelongsInRoom() || before.Me.StandsIn() != room {
		p.firsts.begin(time.Now())
		p.tell(report.Line{Event: "room", ParticipantID: id, What: room})
	}
}

// firsts tells of the first picture of each person, and of the first sound of all, after an admission or a change of room.
type firsts struct {
	mu    sync.Mutex
	since time.Time
	seen  map[string]bool
	// hears: something has come to be heard since.
	hears bool
	tell  func(report.Line)
}

func newFirsts(tell func(report.Line)) *firsts {
	return &firsts{seen: map[string]bool{}, tell: tell}
}

func (f *firsts) begin(now time.Time) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.since, f.hears = now, false
	clear(f.seen)
}

func (f *firsts) packet(key media.Key, at time.Time) {
	f.mu.Lock()
	defer f.mu.Unlock()
	event := f.first(key)
	if event == "" || f.since.IsZero() {
		return
	}
	ms := float64(at.Sub(f.since).Microseconds()) / 1000
	f.tell(report.Line{Event: event, At: report.Millis(at), From: key.From, Ms: ms})
}

// first says what a packet is the first of, or nothing.
func (f *firsts) first(key media.Key) string {
	switch {
	case key.Source == "mic" && !f.hears:
		f.hears = true
		return "firstSound"
	case key.Source != "mic" && !f.seen[key.From]:
		f.seen[key.From] = true
		return "firstFrame"
	default:
		return ""
	}
}
