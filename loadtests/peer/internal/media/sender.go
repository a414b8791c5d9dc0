package media

import (
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/pion/interceptor"
	"github.com/pion/rtcp"
	"github.com/pion/rtp"
	"github.com/pion/webrtc/v4"

	"hearth/loadtests/peer/internal/contract"
	"hearth/loadtests/peer/internal/sample"
)

// Stream is one encoding that is sent: a microphone, or one layer of a camera.
type Stream struct {
	track      *webrtc.TrackLocalStaticRTP
	sequence   uint16
	timestamp  uint32
	picture    descriptor
	levelID    uint8
	stampID    uint8
	isKeyAsked atomic.Bool
	Nacked     atomic.Uint64
	// Packets and Bytes of payload that were sent.
	Packets, Bytes atomic.Uint64
}

// Send sends one frame that was packetised before, `ticks` after the last one.
func (s *Stream) Send(frame sample.Frame, ticks uint32) error {
	s.timestamp += ticks
	s.picture = s.picture.next()
	extensions, err := s.extensions(frame)
	if err != nil {
		return err
	}
	for n, payload := range frame.Payloads {
		if frame.IsVideo {
			payload = s.picture.before(payload, n == 0)
		}
		s.sequence++
		packet := &rtp.Packet{
			Header: rtp.Header{
				Version:        2,
				Marker:         frame.IsVideo && n == len(frame.Payloads)-1,
				SequenceNumber: s.sequence,
				Timestamp:      s.timestamp,
			},
			Payload: payload,
		}
		for id, text := range extensions {
			if err := packet.SetExtension(id, text); err != nil {
				return err
			}
		}
		if err := s.track.WriteRTP(packet); err != nil {
			return err
		}
		s.Packets.Add(1)
		s.Bytes.Add(uint64(len(payload)))
	}
	return nil
}

// extensions are what each packet of a frame says beside it: when it was sent, and how loud it is.
func (s *Stream) extensions(frame sample.Frame) (map[uint8][]byte, error) {
	said := map[uint8][]byte{}
	if s.stampID != 0 {
		stamp, err := rtp.NewAbsCaptureTimeExtension(time.Now()).Marshal()
		if err != nil {
			return nil, err
		}
		said[s.stampID] = stamp
	}
	if s.levelID != 0 {
		level, err := rtp.AudioLevelExtension{Level: frame.Level, Voice: frame.Level < sample.Silent}.Marshal()
		if err != nil {
			return nil, err
		}
		said[s.levelID] = level
	}
	return said, nil
}

// KeyAsked says, once, that a picture that stands for itself was asked for.
func (s *Stream) KeyAsked() bool { return s.isKeyAsked.Swap(false) }

// heard reads what the other side says of this stream.
func (s *Stream) heard(packets []rtcp.Packet) {
	for _, packet := range packets {
		switch one := packet.(type) {
		case *rtcp.PictureLossIndication, *rtcp.FullIntraRequest:
			s.isKeyAsked.Store(true)
		case *rtcp.TransportLayerNack:
			for _, pair := range one.Nacks {
				s.Nacked.Add(uint64(len(pair.PacketList())))
			}
		}
	}
}

// Sender is one source with its streams.
type Sender struct {
	Streams   []*Stream
	transport *Transport
	sender    *webrtc.RTPSender
	codecs    []contract.RTPCodec
	source    string
	levelID   uint8
	stampID   uint8
	once      sync.Once
}

// newSender makes a sender of a source: a camera has three layers, smallest first.
func newSender(transport *Transport, codecs Codecs, source string) (*Sender, error) {
	made := &Sender{
		transport: transport, codecs: []contract.RTPCodec{codecs.Opus}, source: source,
		levelID: codecs.AudioLevelID, stampID: codecs.CaptureTimeID,
	}
	layers := 1
	if source == "camera" {
		made.codecs, made.levelID, layers = []contract.RTPCodec{codecs.VP8, codecs.RTX}, 0, len(sample.Layers)
	}
	capability := registered(made.codecs[0]).RTPCodecCapability
	for layer := range layers {
		// pion tells layers apart by their names; on the wire they are told apart by their SSRC alone.
		track, err := webrtc.NewTrackLocalStaticRTP(capability, source, "peer", webrtc.WithRTPStreamID(strconv.Itoa(layer)))
		if err != nil {
			return nil, err
		}
		made.Streams = append(made.Streams, &Stream{track: track, levelID: made.levelID, stampID: made.stampID})
		if layer == 0 {
			made.sender, err = transport.api.NewRTPSender(track, transport.dtls)
		} else {
			err = made.sender.AddEncoding(track)
		}
		if err != nil {
			return nil, err
		}
	}
	return made, nil
}

// begin lets it send and listen, once its transport is connected.
func (s *Sender) begin() error {
	if err := s.sender.Send(s.sender.GetParameters()); err != nil {
		return err
	}
	for _, encoding := range s.sender.GetParameters().Encodings {
		if encoding.RTX.SSRC == 0 {
			continue
		}
		if err := s.transport.drain(encoding.RTX.SSRC); err != nil {
			return err
		}
	}
	for layer, stream := range s.Streams {
		go listen(s.sender, strconv.Itoa(layer), stream)
	}
	return nil
}

func listen(sender *webrtc.RTPSender, layer string, stream *Stream) {
	for {
		packets, _, err := sender.ReadSimulcastRTCP(layer)
		if err != nil {
			return
		}
		stream.heard(packets)
	}
}

// Parameters are what the node is told of this source, as mediasoup wants it.
func (s *Sender) Parameters() contract.RTPParameters {
	parameters := contract.RTPParameters{
		HeaderExtensions: []contract.SentExtension{},
		RTCP:             contract.RTCPParameters{CNAME: "peer", ReducedSize: true},
	}
	for _, codec := range s.codecs {
		parameters.Codecs = append(parameters.Codecs, sent(codec))
	}
	for uri, id := range map[string]uint8{audioLevelURI: s.levelID, captureTimeURI: s.stampID} {
		if id != 0 {
			parameters.HeaderExtensions = append(parameters.HeaderExtensions, contract.SentExtension{URI: uri, ID: id})
		}
	}
	for layer, encoding := range s.sender.GetParameters().Encodings {
		one := contract.Encoding{SSRC: uint32(encoding.SSRC), DTX: s.source == "mic"}
		if s.source == "camera" {
			one.MaxBitrate = sample.Layers[layer].MaxBitrate
			one.ScaleResolutionDownBy = sample.Layers[layer].ScaledDownBy
			one.RTX = &contract.RTX{SSRC: uint32(encoding.RTX.SSRC)}
		}
		parameters.Encodings = append(parameters.Encodings, one)
	}
	return parameters
}

func sent(codec contract.RTPCodec) contract.SentCodec {
	parameters := codec.Parameters
	if strings.HasPrefix(codec.MimeType, "audio/") {
		parameters = map[string]any{"useinbandfec": 1, "usedtx": 1}
	}
	return contract.SentCodec{
		MimeType:     codec.MimeType,
		PayloadType:  codec.PreferredPayloadType,
		ClockRate:    codec.ClockRate,
		Channels:     codec.Channels,
		Parameters:   parameters,
		RTCPFeedback: codec.RTCPFeedback,
	}
}

func (s *Sender) close() { s.once.Do(func() { _ = s.sender.Stop() }) }

// drainRTCP reads what nobody looks at, so that pion's own answers see it.
func drainRTCP(read func([]byte) (int, interceptor.Attributes, error)) {
	buffer := make([]byte, 1500)
	for {
		if _, _, err := read(buffer); err != nil {
			return
		}
	}
}
