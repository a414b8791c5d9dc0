// Package score says how good a voice is to listen to.
package score

// Heard is what one window of sound was like: the way in one direction and its jitter in milliseconds, and the share that was
// lost, from 0 to 1.
type Heard struct{ DelayMs, JitterMs, Lost float64 }

// MOS is the mean opinion score from 1 to 4.5, by the E-model (ITU-T G.107) in the short form that network monitors use: R
// begins at 93.2, loses 1 for each 40 ms of delay, more from 160 ms on, and 2.5 for each hundredth that is lost.
func MOS(heard Heard) float64 {
	effective := heard.DelayMs + 2*heard.JitterMs + 10
	r := 93.2 - effective/40
	if effective > 160 {
		r = 93.2 - (effective-120)/10
	}
	return ofR(r - 250*heard.Lost)
}

// ofR is G.107's way from R to the score.
func ofR(r float64) float64 {
	r = min(100, max(0, r))
	return min(4.5, max(1, 1+0.035*r+7e-6*r*(r-60)*(100-r)))
}
