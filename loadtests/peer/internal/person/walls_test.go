package person

import (
	"testing"
	"time"

	"hearth/loadtests/peer/internal/contract"
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
	walls, start := NewWalls(), time.Now()
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

func TestAStrangerIsNeverHeard(t *testing.T) {
	walls, start := NewWalls(), time.Now()
	walls.Told(with("b"), start)
	walls.Packet("x", start.Add(time.Second))
	if leaked := walls.Leaked(start.Add(5 * time.Second)); leaked != 1 {
		t.Fatalf("%d packets counted", leaked)
	}
}

func TestWhoIsHeardBeforeTheyAreAnnouncedIsNoLeak(t *testing.T) {
	walls, start := NewWalls(), time.Now()
	walls.Told(with(), start)
	walls.Packet("c", start.Add(time.Second))
	walls.Told(with("c"), start.Add(time.Second+grace))
	if leaked := walls.Leaked(start.Add(9 * time.Second)); leaked != 0 {
		t.Fatalf("%d packets counted", leaked)
	}
}
