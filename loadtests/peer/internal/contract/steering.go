package contract

// AdmitAll lets in everybody who waits.
type AdmitAll struct{ OfSession }

// Task is what a room is asked to do; null says nothing.
type Task struct {
	Text *string `json:"text"`
	Link *string `json:"link"`
}

// PlannedRoom is a breakout room and who goes there.
type PlannedRoom struct {
	Name      string   `json:"name"`
	Task      Task     `json:"task"`
	PersonIDs []string `json:"personIds"`
}

// SavePlan writes down who goes where: refused when somebody else has written another version since.
type SavePlan struct {
	OfSession
	Version int           `json:"version"`
	Rooms   []PlannedRoom `json:"rooms"`
}

// SavedPlan is the version that was written.
type SavedPlan struct {
	Version int `json:"version"`
}

// OpenBreakouts sends everybody to their room; without minutes until they are called back.
type OpenBreakouts struct {
	OfSession
	Version int  `json:"version"`
	Minutes *int `json:"minutes"`
}

// Recall calls everybody back.
type Recall struct {
	OfSession
	InSeconds int `json:"inSeconds"`
}

// Say writes into the chat of the room in which somebody stands.
type Say struct {
	OfSession
	To   Audience `json:"to"`
	Text string   `json:"text"`
}

// Audience is who reads a message.
type Audience struct {
	Kind string `json:"kind"`
}

// Verb is the command's name at the gateway.
func (AdmitAll) Verb() string      { return "admitAll" }
func (SavePlan) Verb() string      { return "savePlan" }
func (OpenBreakouts) Verb() string { return "openBreakouts" }
func (Recall) Verb() string        { return "recall" }
func (Say) Verb() string           { return "say" }
