package sample

import (
	_ "embed"
	"encoding/json"
)

//go:embed speech.json
var speechText []byte

// Speech is four seconds of murmur in frames of 20 ms. apps/web/scripts/sampleSpeech.ts makes the file anew.
func Speech() ([]Frame, error) {
	var kept struct {
		Packets [][]byte `json:"packets"`
	}
	if err := json.Unmarshal(speechText, &kept); err != nil {
		return nil, err
	}
	frames := make([]Frame, 0, len(kept.Packets))
	for _, packet := range kept.Packets {
		frames = append(frames, Frame{Payloads: [][]byte{packet}, Level: 30})
	}
	return frames, nil
}

// Silence is a frame of Opus in which nothing is heard.
var Silence = Frame{Payloads: [][]byte{{0xf8, 0xff, 0xfe}}, Level: Silent}
