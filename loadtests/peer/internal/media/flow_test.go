package media

import (
	"testing"
	"time"

	"github.com/pion/rtp"
)

var noon = time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)

func picture(step int, late time.Duration) arrival {
	return arrival{
		at:        noon.Add(time.Duration(step)*100*time.Millisecond + late),
		sequence:  uint16(65_530 + step),
		timestamp: uint32(step * 9000),
		endsFrame: true,
	}
}

func TestWhatIsMissingIsLostUntilItComesAfterAll(t *testing.T) {
	one := &flow{clockRate: 90_000}
	lost := int64(0)
	for _, step := range []int{0, 1, 2, 6, 7, 8, 9} { // the numbers begin anew in between
		more, _ := one.heard(picture(step, 0))
		lost += more
	}
	if lost != 3 {
		t.Errorf("%d lost", lost)
	}
	less, _ := one.heard(picture(4, 500*time.Millisecond))
	if lost += less; lost != 2 {
		t.Errorf("%d lost", lost)
	}
}

func TestAnEvenStreamHasNoJitterAndAnUnevenOneHas(t *testing.T) {
	even, uneven := &flow{clockRate: 90_000}, &flow{clockRate: 90_000}
	for step := range 200 {
		even.heard(picture(step, 0))
		uneven.heard(picture(step, time.Duration(step%2)*20*time.Millisecond))
	}
	if even.jitter > 0.001 || uneven.jitter < 0.019 || uneven.jitter > 0.021 {
		t.Errorf("%f and %f seconds", even.jitter, uneven.jitter)
	}
}

func TestAPictureThatStandsStillIsFrozen(t *testing.T) {
	one := &flow{clockRate: 90_000, isVideo: true}
	for step := range 20 {
		if _, frozen := one.heard(picture(step, 0)); frozen != 0 {
			t.Fatalf("frozen at %d", step)
		}
	}
	if _, frozen := one.heard(picture(24, 0)); frozen != 500*time.Millisecond {
		t.Errorf("frozen for %s", frozen)
	}
	one.rest()
	if _, frozen := one.heard(picture(90, 0)); frozen != 0 {
		t.Errorf("a rest is frozen for %s", frozen)
	}
}

func TestAPacketSaysWhenItWasSent(t *testing.T) {
	packet := &rtp.Packet{Header: rtp.Header{Version: 2, Marker: true}, Payload: []byte{1, 2}}
	text, err := rtp.NewAbsCaptureTimeExtension(noon).Marshal()
	if err != nil {
		t.Fatal(err)
	}
	if err := packet.SetExtension(10, text); err != nil {
		t.Fatal(err)
	}
	if one := arrived(packet, true, 10); one.captured.Sub(noon).Abs() > time.Microsecond || one.bytes != 2 || !one.endsFrame {
		t.Errorf("%+v", one)
	}
	if one := arrived(packet, true, 0); !one.captured.IsZero() {
		t.Errorf("%+v", one)
	}
}
