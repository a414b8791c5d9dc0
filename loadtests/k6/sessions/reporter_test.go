package sessions

import (
	"testing"

	"go.k6.io/k6/v2/js/modulestest"
	"go.k6.io/k6/v2/lib"
	"go.k6.io/k6/v2/metrics"

	"hearth/loadtests/peer/internal/report"
)

// somebody is a reporter of a session that staff steer, and everything that it says, as "metric kind".
func somebody(t *testing.T) (*reporter, *root, func() []string) {
	t.Helper()
	runtime := modulestest.NewRuntime(t)
	shared := &root{steered: newSteered(), generator: &generator{}}
	own := shared.NewModuleInstance(runtime.VU).(*module)
	samples := make(chan metrics.SampleContainer, 100)
	tags := metrics.NewRegistry().RootTagSet()
	runtime.MoveToVUContext(&lib.State{Samples: samples, Tags: lib.NewVUStateTags(tags)})
	return own.newReporter("s"), shared, func() []string {
		said := []string{}
		for len(samples) > 0 {
			for _, one := range (<-samples).GetSamples() {
				kind, _ := one.Tags.Get("kind")
				said = append(said, one.Metric.Name+" "+kind)
			}
		}
		return said
	}
}

func hears(r *reporter, lines ...report.Line) {
	for _, line := range lines {
		r.Write(line)
	}
}

func same(t *testing.T, said []string, want ...string) {
	t.Helper()
	if len(said) != len(want) {
		t.Fatalf("%v, not %v", said, want)
	}
	for n := range want {
		if said[n] != want[n] {
			t.Errorf("%v, not %v", said, want)
		}
	}
}

func TestSomebodyWhoComesIsMeasuredUntilTheyHearAndSee(t *testing.T) {
	one, shared, said := somebody(t)
	shared.steered.admits("s")
	hears(one, report.Line{Event: "admitted"}, report.Line{Event: "room", What: "main"}, report.Line{Event: "live", Ms: 300})
	same(t, said(), "rtc_admit_time ", "rtc_ice_failed ", "rtc_joins ", "rtc_join_time ")
	hears(one, report.Line{Event: "firstSound", Ms: 310}, report.Line{Event: "firstFrame", From: "b", Ms: 320})
	same(t, said(), "rtc_first_audio ", "rtc_first_video_keyframe ")
	if len(one.live) != 1 {
		t.Error("whoever waits for them is not told")
	}
}

func TestAMoveIsMeasuredFromTheCommandAndNotByNewcomers(t *testing.T) {
	one, shared, said := somebody(t)
	hears(one, report.Line{Event: "live"}, report.Line{Event: "firstFrame", From: "b"})
	said()
	shared.steered.moves("s", "split")
	hears(one,
		report.Line{Event: "room", What: "r1"},
		report.Line{Event: "firstSound"},
		report.Line{Event: "firstFrame", From: "b"},
		report.Line{Event: "firstFrame", From: "newcomer"})
	same(t, said(), "rtc_switch_time split")
	shared.steered.moves("s", "recall")
	hears(one, report.Line{Event: "room", What: "main"}, report.Line{Event: "firstFrame", From: "newcomer"})
	same(t, said(), "rtc_switch_time recall")
}

func TestWhoeverComesBackIsMeasuredAsSuch(t *testing.T) {
	one, _, said := somebody(t)
	hears(one, report.Line{Event: "live"})
	said()
	hears(one, report.Line{Event: "lost"}, report.Line{Event: "live", Ms: 500}, report.Line{Event: "resumed", Ms: 200})
	same(t, said(), "rtc_ice_failed ", "rtc_ice_failed ", "rtc_joins ", "rtc_reconnect_time network", "rtc_reconnect_time signalling")
}
