package conductor

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"hearth/loadtests/peer/internal/contract"
)

const sessionID = "0192d3a0-7c3e-7000-8000-000000000001"

// gateway answers with a room of one facilitator and three clients, and passes on which commands it was given.
func gateway(t *testing.T) (string, <-chan map[string]any) {
	t.Helper()
	heard := make(chan map[string]any, 10)
	view := map[string]any{
		"sessionId": sessionID, "epoch": 1, "revision": 1, "phase": "live",
		"me":   map[string]any{"state": "admitted", "room": contract.MainRoom},
		"plan": map[string]any{"version": 4},
		"roster": []any{
			map[string]any{"staff": true, "personId": "f"}, map[string]any{"staff": false, "personId": nil},
			map[string]any{"personId": "a"}, map[string]any{"personId": "b"}, map[string]any{"personId": "c"},
		},
	}
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
			var said map[string]any
			_ = json.Unmarshal(text, &said)
			params := said["params"].(map[string]any)
			answer := map[string]any{"version": 5}
			if params["path"] == "live.enter" {
				answer = view
			}
			heard <- params
			reply, _ := json.Marshal(map[string]any{"id": said["id"], "result": map[string]any{"type": "data", "data": answer}})
			_ = conn.Write(r.Context(), websocket.MessageText, reply)
		}
	}))
	t.Cleanup(server.Close)
	return "ws" + strings.TrimPrefix(server.URL, "http"), heard
}

func come(t *testing.T) (*Conductor, context.Context, <-chan map[string]any) {
	t.Helper()
	url, heard := gateway(t)
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	t.Cleanup(cancel)
	conductor, err := Come(ctx, Seat{LiveURL: url, Cookie: "session=x", SessionID: sessionID, Name: "Ada"})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // enter, and the subscription
		<-heard
	}
	return conductor, ctx, heard
}

func inputOf(params map[string]any) map[string]any {
	frame := params["input"].(map[string]any)
	return frame["input"].(map[string]any)
}

func TestEverybodyWhoIsNotStaffIsSentToARoomAndTheNewestPlanIsOpened(t *testing.T) {
	conductor, ctx, heard := come(t)
	if err := conductor.Split(ctx, 2, func() {}); err != nil {
		t.Fatal(err)
	}
	saved, opened := <-heard, <-heard
	sizes := []string{}
	for _, room := range inputOf(saved)["rooms"].([]any) {
		sizes = append(sizes, fmt.Sprint(room.(map[string]any)["personIds"]))
	}
	if !slices.Equal(sizes, []string{"[a c]", "[b]"}) || inputOf(saved)["version"] != 4.0 {
		t.Errorf("saved %v", saved)
	}
	if opened["path"] != "live.openBreakouts" || inputOf(opened)["version"] != 5.0 {
		t.Errorf("opened %v", opened)
	}
}

func TestWhoWaitsForWhatNeverComesIsToldWhy(t *testing.T) {
	conductor, ctx, _ := come(t)
	never := func(*contract.ControlView) bool { return false }
	conductor.fail(fmt.Errorf("not yours any more"))
	if err := conductor.Until(ctx, never); err == nil || err.Error() != "not yours any more" {
		t.Errorf("%v", err)
	}
}

func TestAnOlderViewChangesNothing(t *testing.T) {
	conductor, ctx, _ := come(t)
	conductor.hear(contract.Event{View: &contract.ControlView{Epoch: 1, Revision: 3}})
	conductor.hear(contract.Event{View: &contract.ControlView{Epoch: 1, Revision: 2}})
	if err := conductor.Until(ctx, func(view *contract.ControlView) bool { return view.Revision == 3 }); err != nil {
		t.Error(err)
	}
}
