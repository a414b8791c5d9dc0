package sessions

import (
	"go.k6.io/k6/v2/metrics"

	"hearth/loadtests/peer/internal/media"
	"hearth/loadtests/peer/internal/person"
	"hearth/loadtests/peer/internal/score"
)

// window is after how many seconds voices and pictures are judged.
const window = 5

// sample is one value of one metric; the kind is a tag, or nothing.
type sample struct {
	of    func(*ours) *metrics.Metric
	kind  string
	value float64
}

// seconds compares what a person has received with what it was a second, and five, ago.
type seconds struct {
	last     person.Received
	before   map[media.Key]media.Heard
	windowed map[media.Key]media.Heard
	passed   int
}

func newSeconds() *seconds {
	return &seconds{before: map[media.Key]media.Heard{}, windowed: map[media.Key]media.Heard{}}
}

// after is what there is to say of the second that ends with this.
func (s *seconds) after(now person.Received) []sample {
	said := s.sums(now)
	heard := map[media.Key]media.Heard{}
	packets, lost := 0.0, 0.0
	for _, one := range now.Heard {
		heard[one.Key] = one
		since := less(one, s.before[one.Key])
		packets += float64(since.Packets)
		lost += float64(since.Lost)
		said = append(said, ofSource(since)...)
	}
	if packets > 0 {
		said = append(said, sample{func(o *ours) *metrics.Metric { return o.loss }, "", max(0, lost) / (packets + max(0, lost))})
	}
	s.before, s.last = heard, now
	s.passed++
	if s.passed%window == 0 {
		for key, one := range heard {
			said = append(said, ofWindow(less(one, s.windowed[key]))...)
		}
		s.windowed = heard
	}
	return said
}

// sums are counts: what was sent begins anew with each join.
func (s *seconds) sums(now person.Received) []sample {
	was, is := s.stats(), statsOf(now)
	said := []sample{
		{func(o *ours) *metrics.Metric { return o.received }, "", float64(is.Packets - was.Packets)},
		{func(o *ours) *metrics.Metric { return o.receivedBytes }, "", float64(is.Bytes - was.Bytes)},
		{func(o *ours) *metrics.Metric { return o.leaked }, "", float64(is.Leaked - was.Leaked)},
		{func(o *ours) *metrics.Metric { return o.sent }, "", since(now.SentPackets, s.last.SentPackets)},
		{func(o *ours) *metrics.Metric { return o.sentBytes }, "", since(now.SentBytes, s.last.SentBytes)},
		{func(o *ours) *metrics.Metric { return o.nacked }, "", since(now.Nacked, s.last.Nacked)},
		{func(o *ours) *metrics.Metric { return o.keysAsked }, "", since(now.KeysAsked, s.last.KeysAsked)},
	}
	if now.RoundTripMs > 0 {
		said = append(said, sample{func(o *ours) *metrics.Metric { return o.roundTrip }, "", now.RoundTripMs})
	}
	return said
}

func (s *seconds) stats() Stats { return statsOf(s.last) }

func statsOf(received person.Received) Stats {
	sum := Stats{Leaked: int64(received.Leaked)}
	for _, one := range received.Heard {
		sum.Packets += int64(one.Packets)
		sum.Bytes += int64(one.Bytes)
		sum.Frames += int64(one.Frames)
		sum.Lost += one.Lost
	}
	return sum
}

// since is how much was added; everything, where it began anew.
func since(now, before uint64) float64 {
	if now < before {
		return float64(now)
	}
	return float64(now - before)
}

// less is what came between two times; the jitter stays the newest.
func less(now, before media.Heard) media.Heard {
	now.Packets -= before.Packets
	now.Bytes -= before.Bytes
	now.Frames -= before.Frames
	now.Lost -= before.Lost
	now.FrozenMs -= before.FrozenMs
	now.DelayMs -= before.DelayMs
	now.Stamped -= before.Stamped
	return now
}

func kindOf(key media.Key) string {
	if key.Source == "mic" {
		return "audio"
	}
	return "video"
}

// ofSource is what one second of one source was like, where anything came that said when it was sent.
func ofSource(heard media.Heard) []sample {
	if heard.Stamped == 0 {
		return nil
	}
	kind := kindOf(heard.Key)
	return []sample{
		{func(o *ours) *metrics.Metric { return o.latency }, kind, heard.DelayMs / float64(heard.Stamped)},
		{func(o *ours) *metrics.Metric { return o.jitter }, kind, heard.JitterMs},
	}
}

// ofWindow judges five seconds: of a voice how it sounds, of a picture how much it stood still.
func ofWindow(heard media.Heard) []sample {
	if heard.Stamped == 0 {
		return nil
	}
	if kindOf(heard.Key) == "video" {
		frozen := min(1, heard.FrozenMs/(window*1000))
		return []sample{{func(o *ours) *metrics.Metric { return o.freeze }, "", frozen}}
	}
	lost := max(0, float64(heard.Lost))
	sounds := score.MOS(score.Heard{
		DelayMs:  heard.DelayMs / float64(heard.Stamped),
		JitterMs: heard.JitterMs,
		Lost:     lost / (lost + float64(heard.Packets)),
	})
	return []sample{{func(o *ours) *metrics.Metric { return o.mos }, "", sounds}}
}
