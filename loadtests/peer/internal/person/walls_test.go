package person

import (
	"io"
	"testing"
	"time"

	"hearth/loadtests/peer/internal/contract"
	"hearth/loadtests/peer/internal/door"
	"hearth/loadtests/peer/internal/media"
	"hearth/loadtests/peer/internal/report"
)

func with(ids ...string) *contract.ControlView {
	view := &contract.ControlView{Phase: "live"}
	view.Me.State, view.Me.Room = "admitted", contract.MainRoom
	for _, id := range ids {
		person := contract.Person{ParticipantID: id}
		person.Room = contract.MainRoom
		view.Roster = append(view.Roster, person)
	}
	return view
}

func TestWhatComesThroughAWallIsCounted(t *testing.T) {
	walls, start := NewWalls(func(Breach) {}), time.Now()
	walls.Told(with("b"), start)
	walls.Packet("b", start.Add(time.Second))
	walls.Told(with(), start.Add(2*time.Second))
	walls.Packet("b", start.Add(2*time.Second+grace/2))
	if leaked := walls.Leaked(start.Add(5 * time.Second)); leaked != 0 {
		t.Fatalf("%d packets of before the move count", leaked)
	}
	walls.Packet("b", start.Add(2*time.Second+2*grace))
	walls.Packet("b", start.Add(2*time.Second+3*grace))
	if leaked := walls.Leaked(start.Add(9 * time.Second)); leaked != 2 {
		t.Fatalf("%d packets counted", leaked)
	}
}

func TestOfEachBreachItIsToldWhoseItWasAndHowLongAfterTheParting(t *testing.T) {
	var told []Breach
	walls, start := NewWalls(func(breach Breach) { told = append(told, breach) }), time.Now()
	walls.Told(with("b"), start)
	walls.Told(with(), start.Add(time.Second))
	through := start.Add(time.Second + 2*grace)
	walls.Packet("b", through)
	walls.Packet("x", through)
	walls.Leaked(start.Add(9 * time.Second))
	if want := (Breach{From: "b", At: through, After: 2 * grace}); len(told) != 2 || told[0] != want {
		t.Fatalf("told %v", told)
	}
	if want := (Breach{From: "x", At: through}); told[1] != want {
		t.Fatalf("told %v", told[1])
	}
}

func TestAStrangerIsNeverHeard(t *testing.T) {
	walls, start := NewWalls(func(Breach) {}), time.Now()
	walls.Told(with("b"), start)
	walls.Packet("x", start.Add(time.Second))
	if leaked := walls.Leaked(start.Add(5 * time.Second)); leaked != 1 {
		t.Fatalf("%d packets counted", leaked)
	}
}

func TestWhoIsHeardBeforeTheyAreAnnouncedIsNoLeak(t *testing.T) {
	walls, start := NewWalls(func(Breach) {}), time.Now()
	walls.Told(with(), start)
	walls.Packet("c", start.Add(time.Second))
	walls.Told(with("c"), start.Add(time.Second+grace))
	if leaked := walls.Leaked(start.Add(9 * time.Second)); leaked != 0 {
		t.Fatalf("%d packets counted", leaked)
	}
}

func TestALeakIsCountedThoughThePeopleMeetAgainSoon(t *testing.T) {
	walls, start := NewWalls(func(Breach) {}), time.Now()
	at := func(ms int) time.Time { return start.Add(time.Duration(ms) * time.Millisecond) }
	walls.Told(with("b"), at(-1000))
	walls.Told(with(), at(0))
	for ms := 300; ms <= 2300; ms += 20 {
		walls.Packet("b", at(ms))
	}
	walls.Told(with("b"), at(2400))
	walls.Packet("b", at(2420))
	// Of the last second and a half nobody can say whether it came before the two were let in to each other.
	if leaked := walls.Leaked(at(2500)); leaked != 30 {
		t.Fatalf("%d packets counted", leaked)
	}
}

func TestWhoIsHeardAMomentBeforeTheReturnIsToldIsNoLeak(t *testing.T) {
	walls, start := NewWalls(func(Breach) {}), time.Now()
	walls.Told(with("b"), start)
	walls.Told(with(), start.Add(time.Second))
	walls.Packet("b", start.Add(3*time.Second))
	walls.Told(with("b"), start.Add(3*time.Second+tellTime/2))
	if leaked := walls.Leaked(start.Add(9 * time.Second)); leaked != 0 {
		t.Fatalf("%d packets counted", leaked)
	}
}

func TestAPacketIsJudgedByWhenItWasSentAndNotByWhenItCame(t *testing.T) {
	parted := time.Now().Add(-time.Minute)
	for _, one := range []struct {
		sent   time.Time
		leaked uint64
	}{{parted.Add(-time.Second), 0}, {parted.Add(time.Second), 1}} {
		person, err := New(door.Link{}, door.Seat{}, Config{Report: report.New(io.Discard)})
		if err != nil {
			t.Fatal(err)
		}
		person.walls.Told(with("b"), parted.Add(-time.Minute))
		person.walls.Told(with(), parted)
		person.came(media.Key{From: "b", Source: "mic"}, media.Came{At: parted.Add(2 * time.Second), Sent: one.sent})
		if leaked := person.walls.Leaked(time.Now()); leaked != one.leaked {
			t.Errorf("sent %s after the parting: %d leaked", one.sent.Sub(parted), leaked)
		}
	}
}
