package sample

// Film is one layer of a camera: a picture that stands for itself, and those that only move it.
type Film struct {
	Key     Frame
	Between []Frame
}

// keyEvery is after how many frames a key frame comes that nobody asked for: five minutes, as browsers hardly send any.
const keyEvery = 300 * FramesPerSecond

// Reel plays a film.
type Reel struct {
	film  Film
	since int
}

// NewReel plays a film from its key frame on.
func NewReel(film Film) *Reel { return &Reel{film: film} }

// Next is the next frame: a key frame at first, when one is asked for, and after a long while.
func (r *Reel) Next(isKeyAsked bool) Frame {
	if isKeyAsked || r.since%keyEvery == 0 {
		r.since = 1
		return r.film.Key
	}
	r.since++
	return r.film.Between[r.since%len(r.film.Between)]
}
