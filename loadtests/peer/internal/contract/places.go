package contract

// StandsIn is the room in which somebody is seen and heard; empty for who is in none.
func (p Placed) StandsIn() string {
	if p.visits("join") {
		return p.Visit.Room
	}
	return p.Room
}

// HearsFrom are the rooms whose people somebody sees and hears.
func (p Placed) HearsFrom() []string {
	if p.visits("listen") {
		return []string{p.StandsIn(), p.Visit.Room}
	}
	return []string{p.StandsIn()}
}

func (p Placed) visits(mode string) bool {
	return p.Visit != nil && p.Visit.IsOpen && p.Visit.Mode == mode
}

// BelongsInRoom says whether media may flow for this participant.
func (v *ControlView) BelongsInRoom() bool {
	return v != nil && v.Phase == "live" && v.Me.State == "admitted"
}

// Over says why nothing will come any more, or nothing.
func (v *ControlView) Over() string {
	switch {
	case v.Me.State == "refused" || v.Me.State == "removed":
		return "refused"
	case v.Phase == "ended":
		return "ended"
	case v.Me.State == "left":
		return "left"
	default:
		return ""
	}
}

// IsOlderThan compares two views of the same session.
func (v *ControlView) IsOlderThan(other *ControlView) bool {
	if other == nil || v.Epoch != other.Epoch {
		return other != nil && v.Epoch < other.Epoch
	}
	return v.Revision < other.Revision
}

// Audible are the people whom the roster lets this participant hear.
func (v *ControlView) Audible() map[string]bool {
	heard := map[string]bool{}
	if !v.BelongsInRoom() {
		return heard
	}
	if v.Breakout != nil {
		for _, id := range v.Breakout.SpeakingToAll {
			heard[id] = true
		}
	}
	for _, person := range v.Roster {
		for _, room := range v.Me.HearsFrom() {
			if room == person.StandsIn() {
				heard[person.ParticipantID] = true
			}
		}
	}
	return heard
}

// MediaState is what is known of the media in one epoch.
type MediaState struct {
	Epoch     int
	Consumers []Consumer
	from      int
}

// NewMediaState knows nothing yet.
func NewMediaState(epoch int) MediaState { return MediaState{Epoch: epoch, from: -1} }

// After is the state after a telling, and whether it changed: what is older, or of another epoch, changes nothing.
func (s MediaState) After(change MediaChange) (MediaState, bool) {
	if change.Epoch != s.Epoch || change.Consumers == nil || change.Seq <= s.from {
		return s, false
	}
	return MediaState{Epoch: s.Epoch, Consumers: *change.Consumers, from: change.Seq}, true
}
