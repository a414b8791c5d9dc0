package media

import (
	"math"
	"time"

	"github.com/pion/rtp"
)

// arrival is one packet as it came.
type arrival struct {
	at time.Time
	// captured is when it was sent, by the sender's clock; zero when it does not say.
	captured  time.Time
	sequence  uint16
	timestamp uint32
	bytes     int
	endsFrame bool
}

// arrived reads a packet. `stampID` is the number of abs-capture-time in it, or 0.
func arrived(packet *rtp.Packet, isVideo bool, stampID uint8) arrival {
	one := arrival{
		at:        time.Now(),
		sequence:  packet.SequenceNumber,
		timestamp: packet.Timestamp,
		bytes:     len(packet.Payload),
		endsFrame: !isVideo || packet.Marker,
	}
	var stamp rtp.AbsCaptureTimeExtension
	if text := packet.GetExtension(stampID); len(text) >= 8 && stamp.Unmarshal(text) == nil {
		one.captured = stamp.CaptureTime()
	}
	return one
}

// flow is what one stream is like since it began: RFC 3550, A.1, A.3 and A.8.
type flow struct {
	clockRate float64
	isVideo   bool

	isBegun bool
	// first and highest are sequence numbers that count on over their 16 bits.
	first, highest int64
	received       int64

	transit, jitter float64

	lastFrame time.Time
	// usual is the time between two frames.
	usual float64
}

// heard takes one packet, and says by how much it changes what is lost, and how long the picture stood still before it.
func (f *flow) heard(one arrival) (lost int64, frozen time.Duration) {
	before := f.lost()
	f.count(one.sequence)
	f.vary(one)
	if f.isVideo && one.endsFrame {
		frozen = f.frame(one.at)
	}
	return f.lost() - before, frozen
}

func (f *flow) lost() int64 {
	if !f.isBegun {
		return 0
	}
	return max(0, f.highest-f.first+1-f.received)
}

func (f *flow) count(sequence uint16) {
	f.received++
	if !f.isBegun {
		f.isBegun, f.first, f.highest = true, int64(sequence), int64(sequence)
		return
	}
	ahead := int64(int16(sequence - uint16(f.highest)))
	f.highest = max(f.highest, f.highest+ahead)
	f.first = min(f.first, f.highest+ahead)
}

// vary follows the jitter, in seconds.
func (f *flow) vary(one arrival) {
	transit := float64(one.at.UnixMicro())/1e6 - float64(one.timestamp)/f.clockRate
	moved := math.Abs(transit - f.transit)
	isFirst := f.transit == 0
	f.transit = transit
	if isFirst || moved > 1 {
		return // a source that begins, or was let in again: its clock is another one
	}
	f.jitter += (moved - f.jitter) / 16
}

// frame says how long the picture stood still before this frame: longer than three times as long as usual, and than 150 ms
// more than usual.
func (f *flow) frame(at time.Time) time.Duration {
	last := f.lastFrame
	f.lastFrame = at
	if last.IsZero() {
		return 0
	}
	gap := at.Sub(last)
	isStill := f.usual > 0 && gap.Seconds() > max(3*f.usual, f.usual+0.15)
	if isStill {
		return gap
	}
	if f.usual == 0 {
		f.usual = gap.Seconds()
	}
	f.usual += (gap.Seconds() - f.usual) / 16
	return 0
}

// rest forgets when the last frame was: what comes next comes after a time in which nothing was to come.
func (f *flow) rest() { f.lastFrame = time.Time{} }
