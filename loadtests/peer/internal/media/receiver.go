package media

import (
	"fmt"
	"sync"
	"time"

	"github.com/pion/webrtc/v4"

	"hearth/loadtests/peer/internal/contract"
)

// Key names one source of one person.
type Key struct {
	From   string `json:"from"`
	Source string `json:"source"`
}

// Heard is what has come of one source, and how. Everything but the jitter is a sum over all joins.
type Heard struct {
	Key
	Packets uint64 `json:"packets"`
	Bytes   uint64 `json:"bytes"`
	Frames  uint64 `json:"frames"`
	// Lost packets, those that were repeated in time not counted.
	Lost int64 `json:"lost"`
	// FrozenMs is how long pictures stood still.
	FrozenMs float64 `json:"frozenMs"`
	// DelayMs is how long packets were under way, over all that said when they were sent: Stamped of them.
	DelayMs float64 `json:"delayMs"`
	Stamped uint64  `json:"stamped"`
	// JitterMs is RFC 3550's, of the newest stream.
	JitterMs float64 `json:"jitterMs"`
}

// Counts is what a peer has received, by person and source, over all its joins.
type Counts struct {
	mu     sync.Mutex
	heard  map[Key]*Heard
	flows  map[Key]*flow
	packet func(key Key, came Came)
}

// Came says when a packet came and when it was sent: not before it came where it does not say.
type Came struct{ At, Sent time.Time }

// NewCounts counts nothing yet; `packet` hears of each packet as it comes.
func NewCounts(packet func(key Key, came Came)) *Counts {
	return &Counts{heard: map[Key]*Heard{}, flows: map[Key]*flow{}, packet: packet}
}

// Rest says who is heard now: of nobody else a picture stands still when none comes.
func (c *Counts) Rest(audible map[string]bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for key, one := range c.flows {
		if !audible[key.From] {
			one.rest()
		}
	}
}

// Totals is a copy of everything counted.
func (c *Counts) Totals() []Heard {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := make([]Heard, 0, len(c.heard))
	for _, one := range c.heard {
		all = append(all, *one)
	}
	return all
}

// begin is a new stream of a source.
func (c *Counts) begin(key Key, stream *flow) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, known := c.heard[key]; !known {
		c.heard[key] = &Heard{Key: key}
	}
	c.flows[key] = stream
}

func (c *Counts) add(key Key, stream *flow, one arrival) {
	c.mu.Lock()
	c.heard[key].add(stream, one)
	c.mu.Unlock()
	came := Came{At: one.at, Sent: one.at}
	if !one.captured.IsZero() {
		came.Sent = one.captured
	}
	c.packet(key, came)
}

func (h *Heard) add(stream *flow, one arrival) {
	lost, frozen := stream.heard(one)
	h.Packets++
	h.Bytes += uint64(one.bytes)
	if one.endsFrame {
		h.Frames++
	}
	h.Lost += lost
	h.FrozenMs += float64(frozen.Milliseconds())
	h.JitterMs = stream.jitter * 1000
	if !one.captured.IsZero() {
		h.DelayMs += float64(one.at.Sub(one.captured).Microseconds()) / 1000
		h.Stamped++
	}
}

// receive makes a receiver for a consumer before the node lets it flow. It stays for the life of the transport: pion's SRTP
// session stands still at a packet of a stream that nobody has opened, and the last ones may still be on their way.
func receive(transport *Transport, consumer contract.Consumer, counts *Counts) error {
	kind := webrtc.NewRTPCodecType(consumer.Kind)
	receiver, err := transport.api.NewRTPReceiver(kind, transport.dtls)
	if err != nil {
		return err
	}
	if len(consumer.RTPParameters.Encodings) != 1 || len(consumer.RTPParameters.Codecs) == 0 {
		return fmt.Errorf("a consumer of %s with %d encodings", consumer.Source, len(consumer.RTPParameters.Encodings))
	}
	if err := receiver.Receive(parametersOf(consumer.RTPParameters)); err != nil {
		return err
	}
	go drainRTCP(receiver.Read)
	clock := float64(consumer.RTPParameters.Codecs[0].ClockRate)
	stream := &flow{clockRate: clock, isVideo: consumer.Kind == "video"}
	go count(receiver.Track(), Key{consumer.ParticipantID, consumer.Source}, counted{counts, stream, stampOf(consumer.RTPParameters)})
	return nil
}

func parametersOf(parameters contract.RTPParameters) webrtc.RTPReceiveParameters {
	encoding := parameters.Encodings[0]
	coding := webrtc.RTPCodingParameters{
		SSRC:        webrtc.SSRC(encoding.SSRC),
		PayloadType: webrtc.PayloadType(parameters.Codecs[0].PayloadType),
	}
	if encoding.RTX != nil {
		coding.RTX = webrtc.RTPRtxParameters{SSRC: webrtc.SSRC(encoding.RTX.SSRC)}
	}
	return webrtc.RTPReceiveParameters{
		Encodings: []webrtc.RTPDecodingParameters{{RTPCodingParameters: coding}},
	}
}

// stampOf is the number under which packets say when they were sent, or 0.
func stampOf(parameters contract.RTPParameters) uint8 {
	for _, extension := range parameters.HeaderExtensions {
		if extension.URI == captureTimeURI {
			return extension.ID
		}
	}
	return 0
}

type counted struct {
	in      *Counts
	stream  *flow
	stampID uint8
}

func count(track *webrtc.TrackRemote, key Key, into counted) {
	into.in.begin(key, into.stream)
	for {
		packet, _, err := track.ReadRTP()
		if err != nil {
			return
		}
		into.in.add(key, into.stream, arrived(packet, into.stream.isVideo, into.stampID))
	}
}
