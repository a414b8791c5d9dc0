package media

import (
	"bytes"
	"context"
	"net"
	"reflect"
	"testing"
	"time"

	"github.com/pion/interceptor"
	"github.com/pion/rtcp"
	"github.com/pion/rtp"
	"github.com/pion/rtp/codecs"
	"github.com/pion/webrtc/v4"

	"hearth/loadtests/peer/internal/contract"
	"hearth/loadtests/peer/internal/registry"
)

// other is a router that speaks with other numbers than ours do.
var other = contract.RTPCapabilities{
	Codecs: []contract.RTPCodec{
		{Kind: "audio", MimeType: "audio/opus", PreferredPayloadType: 100, ClockRate: 48_000, Channels: 2},
		{Kind: "video", MimeType: "video/VP8", PreferredPayloadType: 111, ClockRate: 90_000},
		{Kind: "video", MimeType: "video/rtx", PreferredPayloadType: 112, ClockRate: 90_000, Parameters: map[string]any{"apt": 111.0}},
		{Kind: "video", MimeType: "video/rtx", PreferredPayloadType: 104, ClockRate: 90_000, Parameters: map[string]any{"apt": 103.0}},
	},
	HeaderExtensions: []contract.HeaderExtension{{Kind: "audio", URI: audioLevelURI, PreferredID: 10}},
}

func chosen(t *testing.T) Codecs {
	t.Helper()
	codecs, err := Chosen(other)
	if err != nil {
		t.Fatal(err)
	}
	return codecs
}

func TestThePayloadTypesAreTheRouters(t *testing.T) {
	codecs := chosen(t)
	if codecs.VP8.PreferredPayloadType != 111 || codecs.RTX.PreferredPayloadType != 112 || codecs.AudioLevelID != 10 {
		t.Errorf("%+v", codecs)
	}
	if _, err := Chosen(contract.RTPCapabilities{}); err == nil {
		t.Error("a router without codecs is taken")
	}
}

func TestWhatIsExpectedIsWhatEveryRouterSpeaks(t *testing.T) {
	var spoken contract.RTPCapabilities
	registry.Read(t, "live/routerCapabilities.snapshot.json", &spoken)
	if codecs, err := Chosen(spoken); err != nil || !reflect.DeepEqual(codecs, Expected()) {
		t.Errorf("%+v, %v", codecs, err)
	}
}

// node answers joins: of a router that it does not expect at first.
func node(spoken contract.RTPCapabilities, heard *[]contract.RTPCapabilities) Ask {
	return func(_ context.Context, input contract.Input, answer any) error {
		*heard = append(*heard, input.(contract.Join).RTPCapabilities)
		answer.(*contract.Joined).RouterRTPCapabilities = spoken
		return nil
	}
}

func TestAPeerSaysWhatItDecodesAndAgainWhenTheNodeSpeaksSomethingElse(t *testing.T) {
	var expected contract.RTPCapabilities
	registry.Read(t, "live/routerCapabilities.snapshot.json", &expected)
	for _, one := range []struct {
		spoken contract.RTPCapabilities
		joins  int
	}{{expected, 1}, {other, 2}} {
		var heard []contract.RTPCapabilities
		_, codecs, err := come(t.Context(), Needs{Ask: node(one.spoken, &heard)})
		if err != nil || len(heard) != one.joins || !reflect.DeepEqual(heard[one.joins-1], codecs.Capabilities()) {
			t.Errorf("%d joins, %v", len(heard), err)
		}
	}
}

func TestACameraIsSentInThreeLayersEachWithItsRepetition(t *testing.T) {
	api, err := newAPI(chosen(t), nil)
	if err != nil {
		t.Fatal(err)
	}
	transport, err := newTransport(api, contract.TransportOptions{ID: "t"}, func() {})
	if err != nil {
		t.Fatal(err)
	}
	sender, err := newSender(transport, chosen(t), "camera")
	if err != nil {
		t.Fatal(err)
	}
	parameters := sender.Parameters()
	ssrcs := map[uint32]bool{}
	for _, encoding := range parameters.Encodings {
		ssrcs[encoding.SSRC], ssrcs[encoding.RTX.SSRC] = true, true
	}
	if len(parameters.Encodings) != 3 || len(ssrcs) != 6 || len(parameters.Codecs) != 2 {
		t.Errorf("%+v", parameters)
	}
}

func TestAPictureIsAskedForOnce(t *testing.T) {
	stream := &Stream{}
	stream.heard([]rtcp.Packet{&rtcp.ReceiverReport{}})
	if stream.KeyAsked() {
		t.Error("a report asks for a picture")
	}
	stream.heard([]rtcp.Packet{&rtcp.PictureLossIndication{}})
	if !stream.KeyAsked() || stream.KeyAsked() {
		t.Error("not asked, or asked twice")
	}
}

func TestALostPacketIsRepeatedInItsOwnStream(t *testing.T) {
	registry, err := newInterceptors()
	if err != nil {
		t.Fatal(err)
	}
	chain, err := registry.Build("")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = chain.Close() })
	sent := make(chan rtp.Header, 10)
	info := &interceptor.StreamInfo{
		SSRC: 1, PayloadType: 101, ClockRate: 90_000, SSRCRetransmission: 2, PayloadTypeRetransmission: 102,
		RTCPFeedback: []interceptor.RTCPFeedback{{Type: "nack"}},
	}
	writer := chain.BindLocalStream(info, interceptor.RTPWriterFunc(
		func(header *rtp.Header, payload []byte, _ interceptor.Attributes) (int, error) {
			sent <- *header
			return len(payload), nil
		}))
	for sequence := range uint16(3) {
		header := &rtp.Header{Version: 2, SSRC: 1, PayloadType: 101, SequenceNumber: 10 + sequence}
		if _, err := writer.Write(header, []byte{1, 2, 3}, nil); err != nil {
			t.Fatal(err)
		}
		<-sent
	}
	asked, err := (&rtcp.TransportLayerNack{MediaSSRC: 1, Nacks: rtcp.NackPairsFromSequenceNumbers([]uint16{11})}).Marshal()
	if err != nil {
		t.Fatal(err)
	}
	reader := chain.BindRTCPReader(interceptor.RTCPReaderFunc(
		func(into []byte, attributes interceptor.Attributes) (int, interceptor.Attributes, error) {
			return copy(into, asked), attributes, nil
		}))
	if _, _, err := reader.Read(make([]byte, 1500), nil); err != nil {
		t.Fatal(err)
	}
	select {
	case again := <-sent:
		if again.SSRC != 2 || again.PayloadType != 102 {
			t.Errorf("repeated as %+v", again)
		}
	case <-time.After(5 * time.Second):
		t.Error("nothing was repeated")
	}
}

func TestWhatIsReceivedIsCountedByPersonAndSource(t *testing.T) {
	heard := 0
	counts := NewCounts(func(Key, Came) { heard++ })
	camera, mic := Key{"b", "camera"}, Key{"b", "mic"}
	stream := &flow{clockRate: 90_000}
	for _, key := range []Key{camera, mic} {
		counts.begin(key, stream)
	}
	counts.add(camera, stream, arrival{bytes: 1000})
	counts.add(camera, stream, arrival{bytes: 500, endsFrame: true})
	counts.add(mic, stream, arrival{bytes: 60, endsFrame: true})
	for _, one := range counts.Totals() {
		if one.Key == camera && (one.Packets != 2 || one.Bytes != 1500 || one.Frames != 1) {
			t.Errorf("%+v", one)
		}
	}
	if heard != 3 || len(counts.Totals()) != 2 {
		t.Errorf("%d heard, %v", heard, counts.Totals())
	}
}

func TestAConsumerIsReceivedWithItsRepetition(t *testing.T) {
	parameters := parametersOf(contract.RTPParameters{
		Codecs:    []contract.SentCodec{{PayloadType: 101}},
		Encodings: []contract.Encoding{{SSRC: 7, RTX: &contract.RTX{SSRC: 8}}},
	})
	coding := parameters.Encodings[0].RTPCodingParameters
	if coding.SSRC != webrtc.SSRC(7) || coding.RTX.SSRC != webrtc.SSRC(8) || coding.PayloadType != 101 {
		t.Errorf("%+v", coding)
	}
}

func TestPicturesAreNumberedWithoutGaps(t *testing.T) {
	numbered := descriptor{picture: 0x7ffe, base: 254}
	for _, want := range []codecs.VP8Packet{
		{PictureID: 0x7fff, TL0PICIDX: 255},
		{PictureID: 0, TL0PICIDX: 0},
		{PictureID: 1, TL0PICIDX: 1},
	} {
		numbered = numbered.next()
		for n, isFirst := range []bool{true, false} {
			var read codecs.VP8Packet
			payload, err := read.Unmarshal(numbered.before([]byte{7, 8, 9}, isFirst))
			if err != nil || !bytes.Equal(payload, []byte{7, 8, 9}) {
				t.Fatal(err, payload)
			}
			isAsWanted := read.PictureID == want.PictureID && read.TL0PICIDX == want.TL0PICIDX && read.TID == 0
			if !isAsWanted || int(read.S) != 1-n || read.I+read.L+read.T != 3 {
				t.Errorf("%+v", read)
			}
		}
	}
}

func TestNoMediaComesInBeforeThereIsSomebodyToReceiveIt(t *testing.T) {
	held, err := newGate()
	if err != nil {
		t.Fatal(err)
	}
	near, err := held.ListenUDP("udp4", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = near.Close() })
	far, err := net.Dial("udp4", near.LocalAddr().String())
	if err != nil {
		t.Fatal(err)
	}
	came := make(chan byte, 2)
	go func() {
		buffer := make([]byte, 10)
		for {
			if _, _, err := near.ReadFrom(buffer); err != nil {
				return
			}
			came <- buffer[0]
		}
	}()
	for _, first := range []byte{22, 128} {
		if _, err := far.Write([]byte{first}); err != nil {
			t.Fatal(err)
		}
	}
	if first := <-came; first != 22 {
		t.Fatal("the handshake does not come first")
	}
	select {
	case <-came:
		t.Error("media comes in")
	case <-time.After(50 * time.Millisecond):
	}
	held.open()
	if second := <-came; second != 128 {
		t.Error("what waited is lost")
	}
}
