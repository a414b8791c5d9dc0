package line

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/coder/websocket"

	"hearth/loadtests/peer/internal/contract"
	"hearth/loadtests/peer/internal/registry"
)

// gateway is a WebSocket that answers by a script and remembers what it was told.
type gateway struct {
	mu    sync.Mutex
	heard []map[string]any
	pongs int
}

const (
	sessionID = "0192d3a0-7c3e-7000-8000-000000000001"
	refusal   = `,"error":{"message":"Session not found","code":-32004,"data":{"code":"%s","httpStatus":404,"requestId":"r"}}}`
)

const superseded = `{"type":"superseded"}`

func refused(said map[string]any, code string) []string {
	return []string{`{"id":` + idOf(said) + fmt.Sprintf(refusal, code)}
}

func (g *gateway) serve(t *testing.T, answer func(n int, said map[string]any) []string) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		conn, err := websocket.Accept(w, r, nil)
		if err != nil {
			return
		}
		defer conn.CloseNow()
		for {
			_, text, err := conn.Read(r.Context())
			if err != nil {
				return
			}
			for _, reply := range g.take(t, text, answer) {
				if reply == "hang up" {
					return
				}
				isAsContracted(t, "live.response", reply)
				_ = conn.Write(r.Context(), websocket.MessageText, []byte(reply))
			}
		}
	}))
	t.Cleanup(server.Close)
	return server
}

// isAsContracted checks what travels on the socket with the contracts, in either direction.
func isAsContracted(t *testing.T, schema, text string) {
	t.Helper()
	if text == "PING" {
		return
	}
	var message any
	if err := json.Unmarshal([]byte(text), &message); err != nil {
		t.Errorf("%s: %v", text, err)
	} else if err := registry.Check(t, registry.SchemaOf(t, schema), message); err != nil {
		t.Errorf("%s: %v", text, err)
	}
}

func (g *gateway) take(t *testing.T, text []byte, answer func(int, map[string]any) []string) []string {
	g.mu.Lock()
	defer g.mu.Unlock()
	if string(text) == "PONG" {
		g.pongs++
		return nil
	}
	isAsContracted(t, "live.request", string(text))
	var said map[string]any
	_ = json.Unmarshal(text, &said)
	g.heard = append(g.heard, said)
	return answer(len(g.heard), said)
}

func open(t *testing.T, server *httptest.Server, told func(contract.Event)) (*Line, context.Context) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	t.Cleanup(cancel)
	line := New("ws"+strings.TrimPrefix(server.URL, "http"), "__Host-seat=x", told, func(error) {})
	go line.Run(ctx)
	return line, ctx
}

func idOf(said map[string]any) string {
	text, _ := json.Marshal(said["id"])
	return string(text)
}

func frameOf(said map[string]any) map[string]any {
	params, _ := said["params"].(map[string]any)
	input, _ := params["input"].(map[string]any)
	return input
}

var leave = contract.Leave{OfSession: contract.OfSession{SessionID: sessionID}}

func TestACommandThatLostItsAnswerIsSentAgainWithTheSameId(t *testing.T) {
	g := &gateway{}
	server := g.serve(t, func(n int, said map[string]any) []string {
		if n == 1 {
			return []string{"hang up"}
		}
		return []string{`{"id":` + idOf(said) + `,"result":{"type":"data","data":{"ok":true}}}`}
	})
	line, ctx := open(t, server, func(contract.Event) {})
	var answer struct{ OK bool }
	if err := line.Send(ctx, 3, leave, &answer); err != nil || !answer.OK {
		t.Fatal(err, answer)
	}
	first, second := frameOf(g.heard[0]), frameOf(g.heard[1])
	if first["cmdId"] == nil || first["cmdId"] != second["cmdId"] || second["epoch"] != 3.0 {
		t.Fatalf("%v, then %v", first, second)
	}
}

func TestARefusalIsReadWithItsCode(t *testing.T) {
	g := &gateway{}
	server := g.serve(t, func(_ int, said map[string]any) []string {
		return refused(said, "not_found")
	})
	line, ctx := open(t, server, func(contract.Event) {})
	var fault *Fault
	if err := line.Send(ctx, 0, leave, nil); !errors.As(err, &fault) || fault.Code != "not_found" {
		t.Fatal(err)
	}
}

func TestWhatIsUnavailableNowIsAskedAgain(t *testing.T) {
	g := &gateway{}
	server := g.serve(t, func(n int, said map[string]any) []string {
		if n == 1 {
			return refused(said, "unavailable")
		}
		return []string{`{"id":` + idOf(said) + `,"result":{"type":"data","data":{}}}`}
	})
	line, ctx := open(t, server, func(contract.Event) {})
	if err := line.Send(ctx, 0, leave, nil); err != nil || len(g.heard) != 2 {
		t.Fatal(err, g.heard)
	}
}

func TestEventsGoOnWhereTheyStoppedAndPingsAreAnswered(t *testing.T) {
	g := &gateway{}
	told := make(chan contract.Event, 2)
	server := g.serve(t, func(n int, said map[string]any) []string {
		isAsContracted(t, "live.event", superseded)
		event := `{"id":` + idOf(said) + `,"result":{"type":"data","data":{"id":"1.7.-","data":` + superseded + `}}}`
		if n == 1 {
			return []string{"PING", event, "hang up"}
		}
		return []string{event}
	})
	line, ctx := open(t, server, func(event contract.Event) { told <- event })
	line.Follow(ctx, sessionID)
	for range 2 {
		select {
		case event := <-told:
			if event.Type != "superseded" {
				t.Fatal(event)
			}
		case <-ctx.Done():
			t.Fatal("nothing was told")
		}
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if again := frameOf(g.heard[1]); again["lastEventId"] != "1.7.-" {
		t.Fatalf("begins again with %v", again)
	}
}

func TestAFrameThatLacksSomethingWouldBeSeen(t *testing.T) {
	for schema, text := range map[string]string{
		"live.request":  `{"id":1,"method":"mutation","params":{"path":"live.leave","input":{"input":{"sessionId":"` + sessionID + `"}}}}`,
		"live.response": `{"id":1,"error":{"message":"No","code":-32004,"data":{"code":"because"}}}`,
	} {
		var message any
		if err := json.Unmarshal([]byte(text), &message); err != nil {
			t.Fatal(err)
		}
		if registry.Check(t, registry.SchemaOf(t, schema), message) == nil {
			t.Errorf("%s passes", text)
		}
	}
}

func TestALineThatIsCutComesBackAndFollowsOn(t *testing.T) {
	g := &gateway{}
	followed := make(chan struct{}, 2)
	server := g.serve(t, func(_ int, said map[string]any) []string {
		if said["method"] == "subscription" {
			followed <- struct{}{}
		}
		return nil
	})
	line, ctx := open(t, server, func(contract.Event) {})
	line.Follow(ctx, sessionID)
	<-followed
	line.Cut()
	select {
	case <-followed:
	case <-ctx.Done():
		t.Error("nobody follows any more")
	}
}
