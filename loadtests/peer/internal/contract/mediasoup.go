package contract

// The objects below are mediasoup's own: our contracts pass them through, and mediasoup checks them.

// ICEParameters are a transport's user fragment and password.
type ICEParameters struct {
	UsernameFragment string `json:"usernameFragment"`
	Password         string `json:"password"`
	ICELite          bool   `json:"iceLite"`
}

// ICECandidate is an address of the node.
type ICECandidate struct {
	Foundation string `json:"foundation"`
	Priority   uint32 `json:"priority"`
	IP         string `json:"ip"`
	Protocol   string `json:"protocol"`
	Port       uint16 `json:"port"`
	Type       string `json:"type"`
}

// DTLSParameters are the fingerprints of one side's certificate.
type DTLSParameters struct {
	Role         string        `json:"role"`
	Fingerprints []Fingerprint `json:"fingerprints"`
}

// Fingerprint is the hash of a certificate.
type Fingerprint struct {
	Algorithm string `json:"algorithm"`
	Value     string `json:"value"`
}

// RTPCapabilities are codecs and header extensions that one side understands.
type RTPCapabilities struct {
	Codecs           []RTPCodec        `json:"codecs"`
	HeaderExtensions []HeaderExtension `json:"headerExtensions"`
}

// RTPCodec is one codec of the capabilities.
type RTPCodec struct {
	Kind                 string         `json:"kind"`
	MimeType             string         `json:"mimeType"`
	PreferredPayloadType uint8          `json:"preferredPayloadType"`
	ClockRate            uint32         `json:"clockRate"`
	Channels             uint16         `json:"channels,omitempty"`
	Parameters           map[string]any `json:"parameters"`
	RTCPFeedback         []RTCPFeedback `json:"rtcpFeedback"`
}

// RTCPFeedback is a way of asking the sender for something.
type RTCPFeedback struct {
	Type      string `json:"type"`
	Parameter string `json:"parameter,omitempty"`
}

// HeaderExtension is one header extension of the capabilities.
type HeaderExtension struct {
	Kind        string `json:"kind"`
	URI         string `json:"uri"`
	PreferredID uint8  `json:"preferredId"`
	Direction   string `json:"direction,omitempty"`
}

// RTPParameters describe what one side sends.
type RTPParameters struct {
	Codecs           []SentCodec     `json:"codecs"`
	HeaderExtensions []SentExtension `json:"headerExtensions"`
	Encodings        []Encoding      `json:"encodings"`
	RTCP             RTCPParameters  `json:"rtcp"`
}

// SentCodec is a codec in use.
type SentCodec struct {
	MimeType     string         `json:"mimeType"`
	PayloadType  uint8          `json:"payloadType"`
	ClockRate    uint32         `json:"clockRate"`
	Channels     uint16         `json:"channels,omitempty"`
	Parameters   map[string]any `json:"parameters"`
	RTCPFeedback []RTCPFeedback `json:"rtcpFeedback"`
}

// SentExtension is a header extension in use.
type SentExtension struct {
	URI string `json:"uri"`
	ID  uint8  `json:"id"`
}

// Encoding is one stream, or one layer of a simulcast.
type Encoding struct {
	SSRC                  uint32 `json:"ssrc"`
	RTX                   *RTX   `json:"rtx,omitempty"`
	MaxBitrate            int    `json:"maxBitrate,omitempty"`
	ScaleResolutionDownBy int    `json:"scaleResolutionDownBy,omitempty"`
	DTX                   bool   `json:"dtx,omitempty"`
}

// RTX is the stream in which lost packets are repeated.
type RTX struct {
	SSRC uint32 `json:"ssrc"`
}

// RTCPParameters name a sender.
type RTCPParameters struct {
	CNAME       string `json:"cname"`
	ReducedSize bool   `json:"reducedSize"`
}
