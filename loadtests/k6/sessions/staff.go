package sessions

import (
	"errors"

	"go.k6.io/k6/v2/js/common"

	"hearth/loadtests/peer/internal/conductor"
	"hearth/loadtests/peer/internal/contract"
)

var errNoUser = errors.New("people join where a virtual user runs: not in setup, and not outside of functions")

// staffOptions say who steers which session.
type staffOptions struct {
	// URL is the gateway's; Cookie that of somebody who has signed in.
	URL       string `js:"url"`
	Cookie    string `js:"cookie"`
	SessionID string `js:"sessionId"`
	Name      string `js:"name"`
}

// Staff is a facilitator. Its methods return when the server has done what they say.
type Staff struct {
	module    *module
	sessionID string
	conductor *conductor.Conductor
}

func (m *module) conduct(options staffOptions) (*Staff, error) {
	if m.vu.State() == nil {
		return nil, common.NewInitContextError(errNoUser.Error())
	}
	url, err := liveURL(options.URL)
	if err != nil {
		return nil, err
	}
	seat := conductor.Seat{LiveURL: url, Cookie: options.Cookie, SessionID: options.SessionID, Name: options.Name}
	came, err := conductor.Come(m.vu.Context(), seat)
	if err != nil {
		return nil, err
	}
	return &Staff{module: m, sessionID: options.SessionID, conductor: came}, nil
}

// AdmitWhen waits until so many wait at the door, and lets them in.
func (s *Staff) AdmitWhen(people int) error {
	ctx := s.module.vu.Context()
	if err := s.conductor.Until(ctx, func(view *contract.ControlView) bool { return len(view.Lobby) >= people }); err != nil {
		return err
	}
	s.module.root.steered.admits(s.sessionID)
	return s.conductor.AdmitAll(ctx)
}

// Split sends everybody who is not staff to so many rooms.
func (s *Staff) Split(rooms int) error {
	return s.conductor.Split(s.module.vu.Context(), rooms, func() { s.module.root.steered.moves(s.sessionID, "split") })
}

// Recall calls everybody back.
func (s *Staff) Recall() error {
	s.module.root.steered.moves(s.sessionID, "recall")
	return s.conductor.Recall(s.module.vu.Context())
}

// Say writes into the chat.
func (s *Staff) Say(text string) error { return s.conductor.Say(s.module.vu.Context(), text) }

// Leave goes.
func (s *Staff) Leave() error { return s.conductor.Leave(s.module.vu.Context()) }
