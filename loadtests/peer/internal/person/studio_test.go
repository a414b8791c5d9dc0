package person

import (
	"testing"

	"hearth/loadtests/peer/internal/sample"
)

func TestWhoAsksForAKeyFrameHasItNextAndNobodyElseDoes(t *testing.T) {
	studio := newStudio(Config{}, nil)
	reel := sample.NewReel(sample.Film{Key: sample.Frame{IsKey: true}, Between: make([]sample.Frame, 8)})
	for n, isAsked := range []bool{false, false, true, false, true} {
		if frame := studio.next(reel, isAsked); frame.IsKey != (n == 0 || isAsked) {
			t.Errorf("frame %d is a key frame: %v", n, frame.IsKey)
		}
	}
	if asked, sent := studio.keysAsked.Load(), studio.keysSent.Load(); asked != 2 || sent != 3 {
		t.Errorf("%d asked, %d sent", asked, sent)
	}
}
