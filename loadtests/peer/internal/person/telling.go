package person

import (
	"sync"
	"time"

	"hearth/loadtests/peer/internal/contract"
	"hearth/loadtests/peer/internal/media"
	"hearth/loadtests/peer/internal/report"
)

// Received is what a peer has received so far, what it was asked for, and the key frames that it sent.
type Received struct {
	Heard     []media.Heard `json:"heard"`
	Leaked    uint64        `json:"leaked"`
	KeysAsked uint64        `json:"keysAsked"`
	KeysSent  uint64        `json:"keysSent"`
	Nacked    uint64        `json:"nacked"`
}

func (p *Person) tell(line report.Line) {
	line.Person = p.config.Number
	p.config.Report.Write(line)
}

func (p *Person) tellReceived() {
	p.tell(report.Line{Event: "received", Stats: Received{
		Heard:     p.counts.Totals(),
		Leaked:    p.walls.Leaked(time.Now()),
		KeysAsked: p.studio.keysAsked.Load(),
		KeysSent:  p.studio.keysSent.Load(),
		Nacked:    p.nacked(),
	}})
}

func (p *Person) tellBreach(breach Breach) {
	ms := float64(breach.After.Microseconds()) / 1000
	p.tell(report.Line{Event: "leak", At: report.Millis(breach.At), From: breach.From, Ms: ms})
}

func (p *Person) nacked() uint64 {
	sum := uint64(0)
	if p.room == nil || p.room.Camera == nil {
		return sum
	}
	for _, stream := range p.room.Camera.Streams {
		sum += stream.Nacked.Load()
	}
	return sum
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

// firsts tells of the first picture of each person after an admission or a change of room.
type firsts struct {
	mu    sync.Mutex
	since time.Time
	seen  map[string]bool
	tell  func(report.Line)
}

func newFirsts(tell func(report.Line)) *firsts {
	return &firsts{seen: map[string]bool{}, tell: tell}
}

func (f *firsts) begin(now time.Time) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.since = now
	clear(f.seen)
}

func (f *firsts) packet(key media.Key, at time.Time) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if key.Source == "mic" || f.seen[key.From] || f.since.IsZero() {
		return
	}
	f.seen[key.From] = true
	ms := float64(at.Sub(f.since).Microseconds()) / 1000
	f.tell(report.Line{Event: "firstFrame", At: report.Millis(at), From: key.From, Ms: ms})
}
