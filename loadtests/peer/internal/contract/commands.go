package contract

// Input is what a command asks: the session it is about is part of each.
type Input interface{ Verb() string }

// OfSession is a part of every input.
type OfSession struct {
	SessionID string `json:"sessionId"`
}

// Enter comes to the door with a confirmed name.
type Enter struct {
	OfSession
	DisplayName string `json:"displayName"`
}

// Leave is the participant's own way out.
type Leave struct{ OfSession }

// Join asks for two transports, and says what this peer can decode.
type Join struct {
	OfSession
	RTPCapabilities RTPCapabilities `json:"rtpCapabilities"`
}

// ConnectTransport gives our certificate's fingerprint.
type ConnectTransport struct {
	OfSession
	TransportID    string         `json:"transportId"`
	DTLSParameters DTLSParameters `json:"dtlsParameters"`
}

// Produce sends a source.
type Produce struct {
	OfSession
	Source        string        `json:"source"`
	RTPParameters RTPParameters `json:"rtpParameters"`
	Paused        bool          `json:"paused"`
}

// SetPaused mutes or unmutes a source of one's own.
type SetPaused struct {
	OfSession
	Source string `json:"source"`
	Paused bool   `json:"paused"`
}

// ResumeConsumers says that these can be received now.
type ResumeConsumers struct {
	OfSession
	ConsumerIDs []string `json:"consumerIds"`
}

// Tile is how high one picture is shown.
type Tile struct {
	ConsumerID string `json:"consumerId"`
	Height     int    `json:"height"`
}

// SetTiles says how high each picture is shown.
type SetTiles struct {
	OfSession
	Tiles []Tile `json:"tiles"`
}

// Verb is the command's name at the gateway.
func (Enter) Verb() string            { return "enter" }
func (Leave) Verb() string            { return "leave" }
func (Join) Verb() string             { return "join" }
func (ConnectTransport) Verb() string { return "connectTransport" }
func (Produce) Verb() string          { return "produce" }
func (SetPaused) Verb() string        { return "setPaused" }
func (ResumeConsumers) Verb() string  { return "resumeConsumers" }
func (SetTiles) Verb() string         { return "setTiles" }
