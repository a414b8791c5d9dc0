package contract

import (
	"encoding/json"
	"testing"
)

func viewOf(t *testing.T, text string) *ControlView {
	t.Helper()
	var view ControlView
	if err := json.Unmarshal([]byte(text), &view); err != nil {
		t.Fatal(err)
	}
	return &view
}

const inBreakout = `{"epoch":2,"revision":7,"phase":"live",
	"me":{"participantId":"a","state":"admitted","room":"r1","visit":null},
	"roster":[
		{"participantId":"a","room":"r1","visit":null,"staff":false},
		{"participantId":"b","room":"r1","visit":null,"staff":false},
		{"participantId":"c","room":"main","visit":null,"staff":true},
		{"participantId":"d","room":"main","visit":{"room":"r1","mode":"join","isOpen":true},"staff":true},
		{"participantId":"e","room":"main","visit":{"room":"r1","mode":"listen","isOpen":true},"staff":true}]}`

func TestAPeerHearsTheOwnRoomAndWhoHasJoinedIt(t *testing.T) {
	heard := viewOf(t, inBreakout).Audible()
	for id, want := range map[string]bool{"b": true, "c": false, "d": true, "e": false} {
		if heard[id] != want {
			t.Errorf("hears %s: %v", id, heard[id])
		}
	}
}

func TestWhoListensHearsBothRooms(t *testing.T) {
	view := viewOf(t, `{"phase":"live","me":{"state":"admitted","room":"main","visit":{"room":"r1","mode":"listen","isOpen":true}},
		"roster":[{"participantId":"b","room":"r1","visit":null},{"participantId":"c","room":"main","visit":null},
		{"participantId":"d","room":"r2","visit":null}]}`)
	heard := view.Audible()
	if !heard["b"] || !heard["c"] || heard["d"] {
		t.Errorf("hears %v", heard)
	}
}

func TestWhoStandsAtTheDoorOfARoomIsNotInItYet(t *testing.T) {
	view := viewOf(t, `{"phase":"live","me":{"state":"admitted","room":"r1","visit":null},
		"roster":[{"participantId":"d","room":"main","visit":{"room":"r1","mode":"join","isOpen":false}}]}`)
	if view.Audible()["d"] {
		t.Error("heard before the visit is open")
	}
}

func TestWhoSpeaksToAllRoomsIsHeardInEach(t *testing.T) {
	view := viewOf(t, `{"phase":"live","me":{"state":"admitted","room":"r1","visit":null},
		"breakout":{"speakingToAll":["d"]},
		"roster":[{"participantId":"d","room":"main","visit":null},{"participantId":"c","room":"main","visit":null}]}`)
	if heard := view.Audible(); !heard["d"] || heard["c"] {
		t.Errorf("hears %v", heard)
	}
}

func TestNobodyIsHeardFromTheLobby(t *testing.T) {
	view := viewOf(t, `{"phase":"live","me":{"state":"lobby","room":null,"visit":null},
		"roster":[{"participantId":"c","room":"","visit":null}]}`)
	if view.BelongsInRoom() || len(view.Audible()) != 0 {
		t.Error("who waits hears somebody")
	}
}

func TestAnEndIsSeenWhateverItsCause(t *testing.T) {
	for text, want := range map[string]string{
		`{"phase":"live","me":{"state":"removed"}}`:   "refused",
		`{"phase":"ended","me":{"state":"admitted"}}`: "ended",
		`{"phase":"live","me":{"state":"left"}}`:      "left",
		`{"phase":"live","me":{"state":"admitted"}}`:  "",
	} {
		if got := viewOf(t, text).Over(); got != want {
			t.Errorf("%s is over by %q", text, got)
		}
	}
}

func TestAnOlderViewIsToldFromANewerOne(t *testing.T) {
	newer := &ControlView{Epoch: 2, Revision: 3}
	for older, want := range map[*ControlView]bool{
		{Epoch: 1, Revision: 9}: true,
		{Epoch: 2, Revision: 2}: true,
		{Epoch: 2, Revision: 3}: false,
		{Epoch: 3, Revision: 0}: false,
	} {
		if older.IsOlderThan(newer) != want {
			t.Errorf("%d.%d", older.Epoch, older.Revision)
		}
	}
}

func TestATellingChangesWhatIsOlder(t *testing.T) {
	one, two := []Consumer{{ConsumerID: "1"}}, []Consumer{{ConsumerID: "1"}, {ConsumerID: "2"}}
	state := NewMediaState(4)
	state, changed := state.After(MediaChange{Epoch: 4, Seq: 2, Consumers: &two})
	if !changed || len(state.Consumers) != 2 {
		t.Fatal("the first telling says nothing")
	}
	for name, change := range map[string]MediaChange{
		"an older one":         {Epoch: 4, Seq: 1, Consumers: &one},
		"one of another epoch": {Epoch: 3, Seq: 9, Consumers: &one},
		"one of other things":  {Epoch: 4, Seq: 3},
	} {
		if after, changed := state.After(change); changed || len(after.Consumers) != 2 {
			t.Errorf("%s changes who is there", name)
		}
	}
	if state, changed = state.After(MediaChange{Epoch: 4, Seq: 5, Consumers: &one}); !changed || len(state.Consumers) != 1 {
		t.Error("a newer one changes nothing")
	}
}
