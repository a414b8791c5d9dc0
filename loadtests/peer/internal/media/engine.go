// Package media is a person's sound and picture: two transports made by pion's ORTC API against one router of mediasoup.
package media

import (
	"errors"
	"fmt"
	"strings"

	"github.com/pion/ice/v4"
	"github.com/pion/interceptor"
	"github.com/pion/interceptor/pkg/nack"
	"github.com/pion/interceptor/pkg/report"
	"github.com/pion/transport/v4"
	"github.com/pion/webrtc/v4"

	"hearth/loadtests/peer/internal/contract"
)

const (
	audioLevelURI  = "urn:ietf:params:rtp-hdrext:ssrc-audio-level"
	captureTimeURI = "http://www.webrtc.org/experiments/rtp-hdrext/abs-capture-time"
)

// Codecs are what a peer speaks of what the router offers, by the router's own payload types.
type Codecs struct {
	Opus, VP8, RTX contract.RTPCodec
	AudioLevelID   uint8
	// CaptureTimeID is for the time at which a packet was sent; 0 where the router carries none.
	CaptureTimeID uint8
}

// Expected is what every router of ours speaks of these, so that a peer can say what it decodes in its first word, as a
// browser does. A test compares it with the contracts.
func Expected() Codecs {
	none := map[string]any{}
	return withFeedback(Codecs{
		Opus: contract.RTPCodec{
			Kind: "audio", MimeType: "audio/opus", PreferredPayloadType: 100, ClockRate: 48_000, Channels: 2, Parameters: none,
		},
		VP8: contract.RTPCodec{
			Kind: "video", MimeType: "video/VP8", PreferredPayloadType: 101, ClockRate: 90_000, Parameters: none,
		},
		RTX: contract.RTPCodec{
			Kind: "video", MimeType: "video/rtx", PreferredPayloadType: 102, ClockRate: 90_000,
			Parameters: map[string]any{"apt": 101.0},
		},
		AudioLevelID:  6,
		CaptureTimeID: 10,
	})
}

// Chosen picks Opus, VP8 and its repetition out of the router's capabilities.
func Chosen(router contract.RTPCapabilities) (Codecs, error) {
	var chosen Codecs
	for _, codec := range router.Codecs {
		switch strings.ToLower(codec.MimeType) {
		case "audio/opus":
			chosen.Opus = codec
		case "video/vp8":
			chosen.VP8 = codec
		case "video/rtx":
			if apt, ok := codec.Parameters["apt"].(float64); ok && uint8(apt) == chosen.VP8.PreferredPayloadType {
				chosen.RTX = codec
			}
		}
	}
	for _, extension := range router.HeaderExtensions {
		if extension.URI == audioLevelURI && extension.Kind == "audio" {
			chosen.AudioLevelID = extension.PreferredID
		}
		if extension.URI == captureTimeURI {
			chosen.CaptureTimeID = extension.PreferredID
		}
	}
	if chosen.Opus.MimeType == "" || chosen.VP8.MimeType == "" || chosen.RTX.MimeType == "" {
		return chosen, errors.New("the router speaks no Opus or no VP8")
	}
	return withFeedback(chosen), nil
}

// withFeedback asks and is asked for what a peer can do.
func withFeedback(codecs Codecs) Codecs {
	codecs.Opus.RTCPFeedback = []contract.RTCPFeedback{{Type: "nack"}}
	codecs.VP8.RTCPFeedback = []contract.RTCPFeedback{
		{Type: "nack"}, {Type: "nack", Parameter: "pli"}, {Type: "ccm", Parameter: "fir"},
	}
	codecs.RTX.RTCPFeedback = []contract.RTCPFeedback{}
	return codecs
}

// Capabilities is what this peer tells that it can receive. It measures no bandwidth: it has all that a loopback has.
func (c Codecs) Capabilities() contract.RTPCapabilities {
	extensions := []contract.HeaderExtension{}
	if c.CaptureTimeID != 0 {
		for _, kind := range []string{"audio", "video"} {
			extensions = append(extensions, contract.HeaderExtension{Kind: kind, URI: captureTimeURI, PreferredID: c.CaptureTimeID})
		}
	}
	return contract.RTPCapabilities{Codecs: []contract.RTPCodec{c.Opus, c.VP8, c.RTX}, HeaderExtensions: extensions}
}

// newAPI is pion with these codecs: it asks for lost packets, repeats those it is asked for, and sends reports.
func newAPI(codecs Codecs, network transport.Net) (*webrtc.API, error) {
	engine := &webrtc.MediaEngine{}
	for _, codec := range []contract.RTPCodec{codecs.Opus, codecs.VP8, codecs.RTX} {
		if err := engine.RegisterCodec(registered(codec), webrtc.NewRTPCodecType(codec.Kind)); err != nil {
			return nil, err
		}
	}
	interceptors, err := newInterceptors()
	if err != nil {
		return nil, err
	}
	settings := webrtc.SettingEngine{}
	settings.SetIncludeLoopbackCandidate(true)
	settings.SetICEMulticastDNSMode(ice.MulticastDNSModeDisabled)
	settings.SetNet(network)
	settings.SetNetworkTypes([]webrtc.NetworkType{webrtc.NetworkTypeUDP4})
	return webrtc.NewAPI(
		webrtc.WithMediaEngine(engine),
		webrtc.WithInterceptorRegistry(interceptors),
		webrtc.WithSettingEngine(settings),
	), nil
}

func newInterceptors() (*interceptor.Registry, error) {
	responder, err := nack.NewResponderInterceptor()
	if err != nil {
		return nil, err
	}
	generator, err := nack.NewGeneratorInterceptor()
	if err != nil {
		return nil, err
	}
	sends, err := report.NewSenderInterceptor()
	if err != nil {
		return nil, err
	}
	receives, err := report.NewReceiverInterceptor()
	if err != nil {
		return nil, err
	}
	registry := &interceptor.Registry{}
	for _, factory := range []interceptor.Factory{responder, generator, sends, receives} {
		registry.Add(factory)
	}
	return registry, nil
}

func registered(codec contract.RTPCodec) webrtc.RTPCodecParameters {
	feedback := []webrtc.RTCPFeedback{}
	for _, one := range codec.RTCPFeedback {
		feedback = append(feedback, webrtc.RTCPFeedback{Type: one.Type, Parameter: one.Parameter})
	}
	line := ""
	if apt, repeats := codec.Parameters["apt"]; repeats {
		line = fmt.Sprintf("apt=%v", apt)
	}
	return webrtc.RTPCodecParameters{
		PayloadType: webrtc.PayloadType(codec.PreferredPayloadType),
		RTPCodecCapability: webrtc.RTPCodecCapability{
			MimeType:     codec.MimeType,
			ClockRate:    codec.ClockRate,
			Channels:     codec.Channels,
			SDPFmtpLine:  line,
			RTCPFeedback: feedback,
		},
	}
}
