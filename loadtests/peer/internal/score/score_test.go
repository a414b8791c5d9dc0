package score

import (
	"math"
	"testing"
)

func TestTheScoreIsThatOfTheFormula(t *testing.T) {
	for _, one := range []struct {
		heard Heard
		want  float64
	}{
		{Heard{}, 4.404},
		{Heard{DelayMs: 100, JitterMs: 10}, 4.338},
		{Heard{DelayMs: 300, JitterMs: 20}, 3.606},
		{Heard{Lost: 0.05}, 4.041},
		{Heard{DelayMs: 200, Lost: 0.2}, 1.791},
		{Heard{Lost: 1}, 1},
	} {
		if got := MOS(one.heard); math.Abs(got-one.want) > 0.001 {
			t.Errorf("%+v: %.3f, not %.3f", one.heard, got, one.want)
		}
	}
}

func TestNothingThatGetsWorseSoundsBetter(t *testing.T) {
	worse := []func(Heard, float64) Heard{
		func(h Heard, by float64) Heard { h.DelayMs += 10 * by; return h },
		func(h Heard, by float64) Heard { h.JitterMs += 5 * by; return h },
		func(h Heard, by float64) Heard { h.Lost += 0.01 * by; return h },
	}
	for n, more := range worse {
		last := 4.5
		for step := range 100 {
			now := MOS(more(Heard{}, float64(step)))
			if now > last || now < 1 {
				t.Fatalf("way %d, step %d: %.3f after %.3f", n, step, now, last)
			}
			last = now
		}
	}
}
