// Package contract holds the part of Hearth's live contracts that a peer reads and writes. The contracts themselves are
// packages/contracts; a test compares every field here with their JSON schemas.
package contract

// MainRoom is where everybody is while no breakout rooms are open.
const MainRoom = "main"

// Visit is a member of staff in a room that is not their own: at its door until it is open. Who listens keeps the own room.
type Visit struct {
	Room   string `json:"room"`
	Mode   string `json:"mode"`
	IsOpen bool   `json:"isOpen"`
}

// Placed is somebody's own room and visit.
type Placed struct {
	Room  string `json:"room"`
	Visit *Visit `json:"visit"`
}

// Me is what a participant is told of themselves. The room is empty in the lobby.
type Me struct {
	Placed
	ParticipantID string `json:"participantId"`
	DisplayName   string `json:"displayName"`
	State         string `json:"state"`
	// Mutes is how often staff muted this participant.
	Mutes int `json:"mutes"`
}

// Breakout is what is said of the rooms while they are open.
type Breakout struct {
	SpeakingToAll []string `json:"speakingToAll"`
}

// Person is a line of the roster.
type Person struct {
	Placed
	ParticipantID string `json:"participantId"`
	Staff         bool   `json:"staff"`
	// PersonID is told to staff alone.
	PersonID *string `json:"personId"`
}

// Waiting is somebody at the door, told to staff alone.
type Waiting struct {
	ParticipantID string `json:"participantId"`
}

// Plan is who is to go where, told to staff alone.
type Plan struct {
	Version int `json:"version"`
}

// ControlView is what one participant may know of the session.
type ControlView struct {
	SessionID string    `json:"sessionId"`
	Epoch     int       `json:"epoch"`
	Revision  int       `json:"revision"`
	Phase     string    `json:"phase"`
	Me        Me        `json:"me"`
	Roster    []Person  `json:"roster"`
	Breakout  *Breakout `json:"breakout"`
	Lobby     []Waiting `json:"lobby"`
	Plan      *Plan     `json:"plan"`
}

// Consumer is one source of somebody else, as the node offers it.
type Consumer struct {
	ConsumerID    string        `json:"consumerId"`
	ProducerID    string        `json:"producerId"`
	ParticipantID string        `json:"participantId"`
	Source        string        `json:"source"`
	Kind          string        `json:"kind"`
	RTPParameters RTPParameters `json:"rtpParameters"`
}

// MediaChange is a part of what one participant may know of the media; what is absent is as before.
type MediaChange struct {
	SessionID string      `json:"sessionId"`
	Epoch     int         `json:"epoch"`
	Seq       int         `json:"seq"`
	Consumers *[]Consumer `json:"consumers,omitempty"`
}

// Event is what the gateway tells a participant.
type Event struct {
	Type   string       `json:"type"`
	View   *ControlView `json:"view,omitempty"`
	Change *MediaChange `json:"change,omitempty"`
}

// TransportOptions is what a peer needs to reach one of its transports.
type TransportOptions struct {
	ID             string         `json:"id"`
	ICEParameters  ICEParameters  `json:"iceParameters"`
	ICECandidates  []ICECandidate `json:"iceCandidates"`
	DTLSParameters DTLSParameters `json:"dtlsParameters"`
}

// Joined is the answer to a join: two transports, and what the router speaks.
type Joined struct {
	RouterRTPCapabilities RTPCapabilities  `json:"routerRtpCapabilities"`
	Send                  TransportOptions `json:"send"`
	Receive               TransportOptions `json:"receive"`
	View                  MediaChange      `json:"view"`
}
