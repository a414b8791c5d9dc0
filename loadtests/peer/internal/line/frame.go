// Package line is the way to the gateway: tRPC's WebSocket protocol, the same commands as the browser's, and a connection
// that comes back by itself.
package line

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"

	"github.com/google/uuid"

	"hearth/loadtests/peer/internal/contract"
)

// Frame is a command as it travels: the same cmdId again is answered from what was stored.
type Frame struct {
	CmdID       string         `json:"cmdId"`
	Epoch       int            `json:"epoch"`
	Traceparent string         `json:"traceparent"`
	Input       contract.Input `json:"input"`
}

// Following says which session's events are wanted, and from where on.
type Following struct {
	SessionID   string `json:"sessionId"`
	LastEventID string `json:"lastEventId,omitempty"`
}

type request struct {
	ID     int    `json:"id"`
	Method string `json:"method"`
	Params params `json:"params"`
}

type params struct {
	Path  string `json:"path"`
	Input any    `json:"input"`
}

type response struct {
	ID     *int `json:"id"`
	Result *struct {
		Type string          `json:"type"`
		Data json.RawMessage `json:"data"`
	} `json:"result"`
	Error *struct {
		Message string `json:"message"`
		Data    struct {
			Code string `json:"code"`
		} `json:"data"`
	} `json:"error"`
}

// Fault is the server's no.
type Fault struct {
	Code    string
	Message string
}

func (f *Fault) Error() string { return f.Code + ": " + f.Message }

// ErrLost means that nobody knows whether it was done: the socket broke before the answer came.
var ErrLost = errors.New("the connection was lost")

// IsPassing says whether it may be well in a moment.
func IsPassing(err error) bool {
	var fault *Fault
	return errors.As(err, &fault) && (fault.Code == "unavailable" || fault.Code == "timeout")
}

func newFrame(epoch int, input contract.Input) Frame {
	return Frame{CmdID: uuid.Must(uuid.NewV7()).String(), Epoch: epoch, Traceparent: newTraceparent(), Input: input}
}

func newTraceparent() string {
	var ids [24]byte
	_, _ = rand.Read(ids[:]) // never fails: crypto/rand ends the process instead
	return "00-" + hex.EncodeToString(ids[:16]) + "-" + hex.EncodeToString(ids[16:]) + "-01"
}
