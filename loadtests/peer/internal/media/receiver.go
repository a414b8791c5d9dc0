package media

import (
	"fmt"
	"strings"
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

// Heard is what has come of one source.
type Heard struct {
	Key
	Packets uint64 `json:"packets"`
	Bytes   uint64 `json:"bytes"`
	Frames  uint64 `json:"frames"`
}

// Counts is what a peer has received, by person and source, over all its joins.
type Counts struct {
	mu     sync.Mutex
	heard  map[Key]*Heard
	Packet func(key Key, at time.Time)
}

// NewCounts counts nothing yet; `packet` hears of each packet as it comes.
func NewCounts(packet func(key Key, at time.Time)) *Counts {
	return &Counts{heard: map[Key]*Heard{}, Packet: packet}
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

func (c *Counts) add(key Key, bytes int, endsFrame bool) {
	c.mu.Lock()
	one, known := c.heard[key]
	if !known {
		one = &Heard{Key: key}
		c.heard[key] = one
	}
	one.Packets++
	one.Bytes += uint64(bytes)
	if endsFrame {
		one.Frames++
	}
	c.mu.Unlock()
	c.Packet(key, time.Now())
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
	go count(receiver.Track(), Key{consumer.ParticipantID, consumer.Source}, counts)
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

func count(track *webrtc.TrackRemote, key Key, counts *Counts) {
	isVideo := strings.HasPrefix(track.Kind().String(), "video")
	for {
		packet, _, err := track.ReadRTP()
		if err != nil {
			return
		}
		counts.add(key, len(packet.Payload), !isVideo || packet.Marker)
	}
}
