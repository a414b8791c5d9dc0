package person

import (
	"context"
	"sync"
	"sync/atomic"
	"time"

	"hearth/loadtests/peer/internal/media"
	"hearth/loadtests/peer/internal/sample"
)

const (
	frameTime  = time.Second / sample.FramesPerSecond
	soundTime  = 20 * time.Millisecond
	frameTicks = 90_000 / sample.FramesPerSecond
	soundTicks = 960
	// Opus says that it is still there, and silent, every 400 ms.
	silentEvery = 20
	turnTime    = 4 * time.Second
)

// Studio is where a person's picture and voice come from.
type Studio struct {
	pictures func() ([]sample.Film, error)
	speech   []sample.Frame
	// This person's place among so many who speak one after the other.
	turn, turns int
	isMuted     atomic.Bool
	// Key frames that were asked for, and those that were sent.
	keysAsked, keysSent atomic.Uint64
}

func newStudio(config Config, speech []sample.Frame) *Studio {
	s := &Studio{
		pictures: sync.OnceValues(func() ([]sample.Film, error) { return sample.Pictures(config.Number) }),
		speech:   speech,
		turn:     config.Number % max(config.Of, 1),
		turns:    max(config.Of, 1),
	}
	s.isMuted.Store(config.Muted)
	if config.Camera {
		go func() { _, _ = s.pictures() }() // painted while the person waits: film asks again, and sees the error
	}
	return s
}

// film sends the camera until the context ends: of each layer a key frame first, and then whenever one is asked for.
func (s *Studio) film(ctx context.Context, camera *media.Sender) {
	pictures, err := s.pictures()
	if err != nil {
		return
	}
	reels := []*sample.Reel{}
	for _, film := range pictures {
		reels = append(reels, sample.NewReel(film))
	}
	ticker := time.NewTicker(frameTime)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		for layer, stream := range camera.Streams {
			if stream.Send(s.next(reels[layer], stream.KeyAsked()), frameTicks) != nil {
				return
			}
		}
	}
}

func (s *Studio) next(reel *sample.Reel, isKeyAsked bool) sample.Frame {
	frame := reel.Next(isKeyAsked)
	if isKeyAsked {
		s.keysAsked.Add(1)
	}
	if frame.IsKey {
		s.keysSent.Add(1)
	}
	return frame
}

// speak sends the microphone until the context ends: murmur when it is this person's turn, silence in between.
func (s *Studio) speak(ctx context.Context, mic *media.Sender) {
	ticker := time.NewTicker(soundTime)
	defer ticker.Stop()
	stream := mic.Streams[0]
	gap := uint32(0)
	for step := 0; ; step++ {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		gap += soundTicks
		frame, isDue := s.sound(time.Now(), step)
		if !isDue {
			continue
		}
		if stream.Send(frame, gap) != nil {
			return
		}
		gap = 0
	}
}

func (s *Studio) sound(now time.Time, step int) (sample.Frame, bool) {
	if s.isMuted.Load() {
		return sample.Frame{}, false
	}
	since := now.UnixMilli()
	if since/turnTime.Milliseconds()%int64(s.turns) != int64(s.turn) {
		return sample.Silence, step%silentEvery == 0
	}
	within := since % turnTime.Milliseconds() / soundTime.Milliseconds()
	return s.speech[int(within)%len(s.speech)], true
}
