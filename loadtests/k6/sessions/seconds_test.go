package sessions

import (
	"math"
	"testing"

	"go.k6.io/k6/v2/metrics"

	"hearth/loadtests/peer/internal/media"
	"hearth/loadtests/peer/internal/person"
)

var (
	voice = media.Key{From: "b", Source: "mic"}
	face  = media.Key{From: "b", Source: "camera"}
	named = registered(metrics.NewRegistry())
)

// said is the sum of what a second says of one metric, and how often it says anything of it.
func said(samples []sample, name string) (sum float64, times int) {
	for _, one := range samples {
		if one.of(named).Name == name {
			sum += one.value
			times++
		}
	}
	return sum, times
}

func expect(t *testing.T, samples []sample, name string, want float64, times int) {
	t.Helper()
	if sum, count := said(samples, name); math.Abs(sum-want) > 0.001 || count != times {
		t.Errorf("%s is %f in %d samples, not %f in %d", name, sum, count, want, times)
	}
}

func received(packets uint64, lost int64) person.Received {
	return person.Received{
		Heard: []media.Heard{
			{Key: voice, Packets: packets, Lost: lost, DelayMs: 10 * float64(packets), Stamped: packets, JitterMs: 2},
			{Key: face, Packets: packets, Bytes: 100 * packets, Frames: packets / 2, DelayMs: 20 * float64(packets), Stamped: packets},
		},
		Sent: media.Sent{SentPackets: 3 * packets},
	}
}

func TestEachSecondIsComparedWithTheOneBefore(t *testing.T) {
	one := newSeconds()
	one.after(received(100, 0))
	now := one.after(received(150, 5))
	expect(t, now, "rtc_rx_packets", 100, 1)
	expect(t, now, "rtc_tx_packets", 150, 1)
	expect(t, now, "rtc_loss", 5.0/105, 1)
	expect(t, now, "rtc_e2e_latency", 10+20, 2)
	if sums := one.stats(); sums.Packets != 300 || sums.Lost != 5 || sums.Frames != 75 {
		t.Errorf("%+v", sums)
	}
}

func TestThatNothingLeakedIsSaidToo(t *testing.T) {
	one := newSeconds()
	expect(t, one.after(received(10, 0)), "rtc_leak_packets", 0, 1)
	leaking := received(20, 0)
	leaking.Leaked = 3
	expect(t, one.after(leaking), "rtc_leak_packets", 3, 1)
	expect(t, one.after(leaking), "rtc_leak_packets", 0, 1)
}

func TestASecondInWhichNothingCameSaysNothingOfItsQuality(t *testing.T) {
	one := newSeconds()
	one.after(received(10, 0))
	now := one.after(received(10, 0))
	for _, name := range []string{"rtc_loss", "rtc_e2e_latency", "rtc_jitter"} {
		expect(t, now, name, 0, 0)
	}
}

func TestVoicesAndPicturesAreJudgedEveryFiveSeconds(t *testing.T) {
	one := newSeconds()
	for second := range uint64(window - 1) {
		expect(t, one.after(received(10*(second+1), 0)), "rtc_mos", 0, 0)
	}
	frozen := received(10*window, 0)
	frozen.Heard[1].FrozenMs = 1000
	judged := one.after(frozen)
	expect(t, judged, "rtc_freeze_ratio", 0.2, 1)
	if mos, times := said(judged, "rtc_mos"); times != 1 || mos < 4.3 || mos > 4.5 {
		t.Errorf("%f in %d samples", mos, times)
	}
}

func TestWhatIsSentBeginsAnewWithAJoin(t *testing.T) {
	one := newSeconds()
	one.after(received(100, 0))
	again := received(110, 0)
	again.SentPackets = 7
	expect(t, one.after(again), "rtc_tx_packets", 7, 1)
}
