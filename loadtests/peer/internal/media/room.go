package media

import (
	"context"
	"reflect"
	"slices"
	"sync"
	"time"

	"github.com/pion/transport/v4"
	"golang.org/x/sync/errgroup"

	"hearth/loadtests/peer/internal/contract"
)

// Ask sends one command of this person and reads its answer.
type Ask func(ctx context.Context, input contract.Input, answer any) error

// Needs are what a room asks of the person who is in it.
type Needs struct {
	Session contract.OfSession
	Ask     Ask
	Counts  *Counts
	// Viewed hears what the node says of the media.
	Viewed func(contract.MediaChange)
	// Lost is told once: the transports are gone for good.
	Lost func()
	// Camera and Mic say what is sent; Muted whether the microphone begins silent.
	Camera, Mic, Muted bool
}

// Room is one join: two transports and what flows through them, until the next epoch, the next join or the end.
type Room struct {
	needs   Needs
	codecs  Codecs
	send    *Transport
	receive *Transport
	gate    *gate
	Mic     *Sender
	Camera  *Sender

	mu       sync.Mutex
	known    map[string]bool
	isOpen   bool
	isClosed bool
	// What may flow with the connection, without another word.
	flowing []contract.Consumer
}

// Join makes the transports, receives who can be heard, and sends what there is to send.
func Join(ctx context.Context, needs Needs) (*Room, error) {
	joined, codecs, err := come(ctx, needs)
	if err != nil {
		return nil, err
	}
	needs.Viewed(joined.View)
	room := &Room{needs: needs, codecs: codecs, known: map[string]bool{}}
	if joined.View.Consumers != nil {
		room.flowing = *joined.View.Consumers
	}
	if room.gate, err = newGate(); err != nil {
		return nil, err
	}
	if err := room.make(*joined); err != nil {
		return nil, err
	}
	if err := room.open(ctx); err != nil {
		room.Close()
		return nil, err
	}
	return room, nil
}

// come joins with the word of what this peer decodes; once more when the node speaks something else than was expected.
func come(ctx context.Context, needs Needs) (*contract.Joined, Codecs, error) {
	for codecs := Expected(); ; {
		var joined contract.Joined
		decoded := codecs.Capabilities()
		if err := needs.Ask(ctx, contract.Join{OfSession: needs.Session, RTPCapabilities: decoded}, &joined); err != nil {
			return nil, codecs, err
		}
		spoken, err := Chosen(joined.RouterRTPCapabilities)
		if err != nil || reflect.DeepEqual(spoken, codecs) {
			return &joined, codecs, err
		}
		codecs = spoken
	}
}

func (r *Room) make(joined contract.Joined) error {
	for _, one := range []struct {
		into    **Transport
		network transport.Net
		far     contract.TransportOptions
	}{{&r.send, r.gate.Net, joined.Send}, {&r.receive, r.gate, joined.Receive}} {
		api, err := newAPI(r.codecs, one.network)
		if err != nil {
			return err
		}
		if *one.into, err = newTransport(api, one.far, r.needs.Lost); err != nil {
			return err
		}
	}
	return nil
}

func (r *Room) open(ctx context.Context) error {
	work, inTime := errgroup.WithContext(ctx)
	work.Go(func() error { return r.connect(inTime, r.send) })
	work.Go(func() error {
		if err := r.connect(inTime, r.receive); err != nil {
			return err
		}
		return r.letIn()
	})
	if err := work.Wait(); err != nil {
		return err
	}
	if err := r.publish(ctx); err != nil {
		return err
	}
	r.mu.Lock()
	r.isOpen = true
	r.mu.Unlock()
	return nil
}

// letIn receives what flows with the connection.
func (r *Room) letIn() error {
	for _, consumer := range r.flowing {
		if err := receive(r.receive, consumer, r.needs.Counts); err != nil {
			return err
		}
	}
	r.gate.open()
	return nil
}

func (r *Room) connect(ctx context.Context, transport *Transport) error {
	fingerprints, err := transport.Fingerprints()
	if err != nil {
		return err
	}
	connect := contract.ConnectTransport{
		OfSession: r.needs.Session, TransportID: transport.ID, DTLSParameters: fingerprints,
	}
	if err := r.needs.Ask(ctx, connect, nil); err != nil {
		return err
	}
	return transport.Connect(ctx)
}

func (r *Room) publish(ctx context.Context) error {
	for _, one := range []struct {
		source string
		wanted bool
		kept   **Sender
	}{{"mic", r.needs.Mic, &r.Mic}, {"camera", r.needs.Camera, &r.Camera}} {
		if !one.wanted {
			continue
		}
		sender, err := newSender(r.send, r.codecs, one.source)
		if err != nil {
			return err
		}
		*one.kept = sender
		if err := sender.begin(); err != nil {
			return err
		}
		produce := contract.Produce{
			OfSession:     r.needs.Session,
			Source:        one.source,
			RTPParameters: sender.Parameters(),
			Paused:        one.source == "mic" && r.needs.Muted,
		}
		if err := r.needs.Ask(ctx, produce, nil); err != nil {
			return err
		}
	}
	return nil
}

// Receive brings in the consumers that are new, and lets those flow that do not yet; true when there were any. What is gone
// stays open, silent: see receive.
func (r *Room) Receive(ctx context.Context, consumers []contract.Consumer) (bool, error) {
	r.mu.Lock()
	isNew, silent := false, []string{}
	for _, consumer := range consumers {
		if !r.isOpen || r.isClosed || r.known[consumer.ConsumerID] {
			continue
		}
		if !r.flows(consumer.ConsumerID) {
			if err := receive(r.receive, consumer, r.needs.Counts); err != nil {
				r.mu.Unlock()
				return false, err
			}
			silent = append(silent, consumer.ConsumerID)
		}
		r.known[consumer.ConsumerID] = true
		isNew = true
	}
	r.mu.Unlock()
	if len(silent) == 0 {
		return isNew, nil
	}
	return true, r.needs.Ask(ctx, contract.ResumeConsumers{OfSession: r.needs.Session, ConsumerIDs: silent}, nil)
}

func (r *Room) flows(consumerID string) bool {
	return slices.ContainsFunc(r.flowing, func(one contract.Consumer) bool { return one.ConsumerID == consumerID })
}

// Sent is what has left since the join.
type Sent struct {
	SentPackets uint64 `json:"sentPackets"`
	SentBytes   uint64 `json:"sentBytes"`
	// Nacked packets of the camera were asked for again.
	Nacked uint64 `json:"nacked"`
}

// Sent counts what has left so far.
func (r *Room) Sent() Sent {
	var sum Sent
	for _, sender := range []*Sender{r.Mic, r.Camera} {
		if sender == nil {
			continue
		}
		for _, stream := range sender.Streams {
			sum.SentPackets += stream.Packets.Load()
			sum.SentBytes += stream.Bytes.Load()
			sum.Nacked += stream.Nacked.Load()
		}
	}
	return sum
}

// RoundTrip is how long the newest check of the way on which this person receives took, there and back.
func (r *Room) RoundTrip() time.Duration { return r.receive.roundTrip() }

// Close ends both transports.
func (r *Room) Close() {
	r.mu.Lock()
	wasClosed := r.isClosed
	r.isClosed = true
	r.mu.Unlock()
	if wasClosed {
		return
	}
	for _, sender := range []*Sender{r.Mic, r.Camera} {
		if sender != nil {
			sender.close()
		}
	}
	r.gate.open()
	r.send.Close()
	r.receive.Close()
}
