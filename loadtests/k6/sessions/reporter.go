package sessions

import (
	"context"
	"sync"
	"time"

	"go.k6.io/k6/v2/metrics"

	"hearth/loadtests/peer/internal/person"
	"hearth/loadtests/peer/internal/report"
)

// reporter turns what happens to one person into samples.
type reporter struct {
	module    *module
	ctx       context.Context
	out       chan<- metrics.SampleContainer
	tags      *metrics.TagSet
	sessionID string

	live, resumed chan struct{}

	mu sync.Mutex
	// joins that came to something, whether the person was moved since, and whose picture they have ever received.
	joins    int
	hasMoved bool
	met      map[string]bool
	seconds  *seconds
	settled  chan struct{}
}

func (m *module) newReporter(sessionID string) *reporter {
	state := m.vu.State()
	return &reporter{
		module:    m,
		ctx:       m.vu.Context(),
		out:       state.Samples,
		tags:      state.Tags.GetCurrentValues().Tags,
		sessionID: sessionID,
		live:      make(chan struct{}, 1),
		resumed:   make(chan struct{}, 1),
		met:       map[string]bool{},
		seconds:   newSeconds(),
	}
}

// Write hears one thing that happened.
func (r *reporter) Write(line report.Line) {
	r.mu.Lock()
	defer r.mu.Unlock()
	ours := r.module.metrics
	switch line.Event {
	case "admitted":
		if command, known := r.module.root.steered.admission(r.sessionID); known {
			r.push(ours.admitTime, millisSince(command.at))
		}
	case "live":
		r.cameLive(line.Ms)
	case "lost":
		r.push(ours.iceFailed, 1)
	case "resumed":
		r.pushOf("signalling", ours.reconnectTime, line.Ms)
		signal(r.resumed)
	case "room":
		r.hasMoved = r.joins > 0
	case "firstSound":
		r.firstSound(line.Ms)
	case "firstFrame":
		r.firstFrame(line)
	case "received":
		if received, isSo := line.Stats.(person.Received); isSo {
			r.second(received)
		}
	}
}

func (r *reporter) cameLive(ms float64) {
	ours := r.module.metrics
	r.push(ours.iceFailed, 0)
	r.push(ours.joins, 1)
	if r.joins == 0 {
		r.push(ours.joinTime, ms)
	} else {
		r.pushOf("network", ours.reconnectTime, ms)
	}
	r.joins++
	signal(r.live)
}

func (r *reporter) firstSound(ms float64) {
	if !r.hasMoved {
		r.push(r.module.metrics.firstAudio, ms)
	}
}

// firstFrame is the first packet of somebody's picture after an admission or a move. Of a newcomer it says nothing: they came
// when they wanted.
func (r *reporter) firstFrame(line report.Line) {
	isKnown := r.met[line.From]
	r.met[line.From] = true
	if !r.hasMoved {
		r.push(r.module.metrics.firstVideo, line.Ms)
	} else if command, commanded := r.module.root.steered.move(r.sessionID); isKnown && commanded {
		r.pushOf(command.kind, r.module.metrics.switchTime, millisSince(command.at))
	}
}

// second tells what the last second, and at times the last five, were like.
func (r *reporter) second(received person.Received) {
	for _, one := range r.seconds.after(received) {
		r.pushOf(one.kind, one.of(r.module.metrics), one.value)
	}
	if cores, isDue := r.module.root.generator.cores(time.Now()); isDue {
		r.push(r.module.metrics.generator, cores)
	}
	if r.settled != nil {
		signal(r.settled)
	}
}

// settle waits until the walls have judged everything that came before: they need a second and a half.
func (r *reporter) settle() {
	r.mu.Lock()
	settled := make(chan struct{}, 1)
	r.settled = settled
	r.mu.Unlock()
	for range 3 {
		select {
		case <-settled:
		case <-time.After(2 * time.Second):
			return
		}
	}
}

// Stats are sums since the person came.
type Stats struct {
	Packets, Bytes, Frames, Lost, Leaked int64
}

func (r *reporter) stats() Stats {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.seconds.stats()
}

func (r *reporter) push(metric *metrics.Metric, value float64) { r.pushOf("", metric, value) }

func (r *reporter) pushOf(kind string, metric *metrics.Metric, value float64) {
	tags := r.tags
	if kind != "" {
		tags = tags.With("kind", kind)
	}
	metrics.PushIfNotDone(r.ctx, r.out, metrics.Sample{
		TimeSeries: metrics.TimeSeries{Metric: metric, Tags: tags},
		Time:       time.Now(),
		Value:      value,
	})
}

func signal(to chan struct{}) {
	select {
	case to <- struct{}{}:
	default:
	}
}

func millisSince(at time.Time) float64 { return float64(time.Since(at).Microseconds()) / 1000 }
