package media

import (
	"context"
	"strings"
	"sync"
	"time"

	"github.com/pion/webrtc/v4"

	"hearth/loadtests/peer/internal/contract"
)

// Transport is one of a person's two ways to the node.
type Transport struct {
	ID   string
	api  *webrtc.API
	near *webrtc.ICEGatherer
	ice  *webrtc.ICETransport
	dtls *webrtc.DTLSTransport
	far  contract.TransportOptions
	lost func()
	once sync.Once
}

// newTransport makes our side of what the node has made. `lost` is told once, when it is gone for good.
func newTransport(api *webrtc.API, far contract.TransportOptions, lost func()) (*Transport, error) {
	gatherer, err := api.NewICEGatherer(webrtc.ICEGatherOptions{})
	if err != nil {
		return nil, err
	}
	ice := api.NewICETransport(gatherer)
	dtls, err := api.NewDTLSTransport(ice, nil)
	if err != nil {
		return nil, err
	}
	transport := &Transport{ID: far.ID, api: api, near: gatherer, ice: ice, dtls: dtls, far: far, lost: lost}
	ice.OnConnectionStateChange(func(state webrtc.ICETransportState) {
		if state == webrtc.ICETransportStateFailed {
			transport.giveUp()
		}
	})
	dtls.OnStateChange(func(state webrtc.DTLSTransportState) {
		if state == webrtc.DTLSTransportStateFailed || state == webrtc.DTLSTransportStateClosed {
			transport.giveUp()
		}
	})
	return transport, nil
}

func (t *Transport) giveUp() { t.once.Do(func() { go t.lost() }) }

// Fingerprints are what the node has to know of us: this side begins the handshake.
func (t *Transport) Fingerprints() (contract.DTLSParameters, error) {
	own, err := t.dtls.GetLocalParameters()
	if err != nil {
		return contract.DTLSParameters{}, err
	}
	told := contract.DTLSParameters{Role: "client", Fingerprints: []contract.Fingerprint{}}
	for _, one := range own.Fingerprints {
		told.Fingerprints = append(told.Fingerprints, contract.Fingerprint{Algorithm: one.Algorithm, Value: strings.ToUpper(one.Value)})
	}
	return told, nil
}

// Connect reaches the node: returns when packets can flow.
func (t *Transport) Connect(ctx context.Context) error {
	if err := t.ice.SetRemoteCandidates(candidatesOf(t.far.ICECandidates)); err != nil {
		return err
	}
	if err := t.gather(ctx); err != nil {
		return err
	}
	role := webrtc.ICERoleControlling
	params := webrtc.ICEParameters{
		UsernameFragment: t.far.ICEParameters.UsernameFragment,
		Password:         t.far.ICEParameters.Password,
		ICELite:          t.far.ICEParameters.ICELite,
	}
	if err := t.ice.StartContext(ctx, t.near, params, &role); err != nil {
		return err
	}
	prints := []webrtc.DTLSFingerprint{}
	for _, one := range t.far.DTLSParameters.Fingerprints {
		prints = append(prints, webrtc.DTLSFingerprint{Algorithm: one.Algorithm, Value: strings.ToUpper(one.Value)})
	}
	far := webrtc.DTLSParameters{Role: webrtc.DTLSRoleServer, Fingerprints: prints}
	if err := t.dtls.StartContext(ctx, far); err != nil {
		return err
	}
	return t.drain(nodeItself)
}

// nodeItself is the SSRC under which mediasoup reports about no stream in particular.
const nodeItself = 0

// drain reads and forgets what is said about a stream. pion's SRTCP session stands still at the first word about one that
// nobody has opened.
func (t *Transport) drain(ssrc webrtc.SSRC) error {
	receiver, err := t.api.NewRTPReceiver(webrtc.RTPCodecTypeAudio, t.dtls)
	if err != nil {
		return err
	}
	about := webrtc.RTPDecodingParameters{RTPCodingParameters: webrtc.RTPCodingParameters{SSRC: ssrc}}
	if err := receiver.Receive(webrtc.RTPReceiveParameters{Encodings: []webrtc.RTPDecodingParameters{about}}); err != nil {
		return err
	}
	go drainRTCP(receiver.Read)
	return nil
}

// gather finds our own addresses: without them ICE has nothing to send from.
func (t *Transport) gather(ctx context.Context) error {
	gathered := make(chan struct{})
	t.near.OnLocalCandidate(func(candidate *webrtc.ICECandidate) {
		if candidate == nil {
			close(gathered)
		}
	})
	if err := t.near.Gather(); err != nil {
		return err
	}
	select {
	case <-gathered:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// roundTrip is how long the newest check of the way took, there and back: 0 before the first.
func (t *Transport) roundTrip() time.Duration {
	pair, known := t.ice.GetSelectedCandidatePairStats()
	if !known {
		return 0
	}
	return time.Duration(pair.CurrentRoundTripTime * float64(time.Second))
}

// Close ends it without a word to `lost`.
func (t *Transport) Close() {
	t.once.Do(func() {})
	_ = t.dtls.Stop()
	_ = t.ice.Stop()
}

func candidatesOf(far []contract.ICECandidate) []webrtc.ICECandidate {
	found := []webrtc.ICECandidate{}
	for _, one := range far {
		if one.Protocol == "udp" {
			found = append(found, webrtc.ICECandidate{
				Foundation: one.Foundation,
				Priority:   one.Priority,
				Address:    one.IP,
				Port:       one.Port,
				Protocol:   webrtc.ICEProtocolUDP,
				Typ:        webrtc.ICECandidateTypeHost,
				Component:  1,
			})
		}
	}
	return found
}
