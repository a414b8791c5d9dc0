// Package sample is what the peers say and show: made once, packetised once, sent again and again.
package sample

// Frame is one picture, or 20 ms of sound, as payloads that only want their headers.
type Frame struct {
	Payloads [][]byte
	IsVideo  bool
	// IsKey: the picture stands for itself.
	IsKey bool
	// Level is the loudness in decibels below the loudest: 127 is silence.
	Level uint8
}

// Silent is a level that nobody calls speaking.
const Silent = 127

// Layer is one height in which a camera is sent.
type Layer struct {
	Width, Height            int
	ScaledDownBy, MaxBitrate int
}

// Layers are those that the browser sends, smallest first.
var Layers = []Layer{
	{160, 90, 4, 150_000},
	{320, 180, 2, 500_000},
	{640, 360, 1, 1_500_000},
}

// FramesPerSecond of a picture.
const FramesPerSecond = 10

const payloadBytes = 1100
