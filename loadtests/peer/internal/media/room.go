package media

import (
	"context"
	"sync"

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
	Mic     *Sender
	Camera  *Sender

	mu       sync.Mutex
	known    map[string]bool
	isOpen   bool
	isClosed bool
}

// Join makes the transports, sends what there is to send, and tells the node what can be received.
func Join(ctx context.Context, needs Needs) (*Room, error) {
	var joined contract.Joined
	if err := needs.Ask(ctx, contract.Join{OfSession: needs.Session}, &joined); err != nil {
		return nil, err
	}
	needs.Viewed(joined.View)
	codecs, err := Chosen(joined.RouterRTPCapabilities)
	if err != nil {
		return nil, err
	}
	api, err := newAPI(codecs)
	if err != nil {
		return nil, err
	}
	room := &Room{needs: needs, codecs: codecs, known: map[string]bool{}}
	if room.send, err = newTransport(api, joined.Send, needs.Lost); err != nil {
		return nil, err
	}
	if room.receive, err = newTransport(api, joined.Receive, needs.Lost); err != nil {
		return nil, err
	}
	if err := room.open(ctx); err != nil {
		room.Close()
		return nil, err
	}
	return room, nil
}

func (r *Room) open(ctx context.Context) error {
	work, inTime := errgroup.WithContext(ctx)
	work.Go(func() error { return r.connect(inTime, r.send) })
	work.Go(func() error { return r.connect(inTime, r.receive) })
	if err := work.Wait(); err != nil {
		return err
	}
	if err := r.publish(ctx); err != nil {
		return err
	}
	r.mu.Lock()
	r.isOpen = true
	r.mu.Unlock()
	var answer struct{ View contract.MediaChange }
	ready := contract.Ready{OfSession: r.needs.Session, RTPCapabilities: r.codecs.Capabilities()}
	if err := r.needs.Ask(ctx, ready, &answer); err != nil {
		return err
	}
	r.needs.Viewed(answer.View)
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

// Receive brings in the consumers that are new, and lets them flow; true when there were any. What is gone stays open,
// silent: see receive.
func (r *Room) Receive(ctx context.Context, consumers []contract.Consumer) (bool, error) {
	r.mu.Lock()
	fresh := []string{}
	for _, consumer := range consumers {
		if !r.isOpen || r.isClosed || r.known[consumer.ConsumerID] {
			continue
		}
		if err := receive(r.receive, consumer, r.needs.Counts); err != nil {
			r.mu.Unlock()
			return false, err
		}
		r.known[consumer.ConsumerID] = true
		fresh = append(fresh, consumer.ConsumerID)
	}
	r.mu.Unlock()
	if len(fresh) == 0 {
		return false, nil
	}
	return true, r.needs.Ask(ctx, contract.ResumeConsumers{OfSession: r.needs.Session, ConsumerIDs: fresh}, nil)
}

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
	r.send.Close()
	r.receive.Close()
}
