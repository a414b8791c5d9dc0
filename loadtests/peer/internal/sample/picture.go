package sample

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"math"

	"github.com/deepteams/webp"
	"github.com/pion/rtp/codecs"
)

// Pictures are the frames of one person's camera, by layer: a figure before a wall, swaying. Everybody's wall and clothes
// have colours of their own. Each frame stands for itself, so that whoever asks for a key frame has it with the next one.
func Pictures(person int) ([][]Frame, error) {
	byLayer := make([][]Frame, len(Layers))
	for n, layer := range Layers {
		frames, err := paint(layer, person)
		if err != nil {
			return nil, err
		}
		byLayer[n] = frames
	}
	return byLayer, nil
}

func paint(layer Layer, person int) ([]Frame, error) {
	frames := make([]Frame, 0, steps)
	for step := range steps {
		frame, err := frameOf(draw(layer, person, float64(step)/steps))
		if err != nil {
			return nil, err
		}
		frames = append(frames, frame)
	}
	return frames, nil
}

const steps = 8

// frameOf encodes one picture: a lossy WebP is one key frame of VP8 in a box.
func frameOf(picture image.Image) (Frame, error) {
	var boxed bytes.Buffer
	options := webp.DefaultOptions()
	options.Quality, options.Method = 50, 0
	if err := webp.Encode(&boxed, picture, options); err != nil {
		return Frame{}, err
	}
	key, err := unboxed(boxed.Bytes())
	if err != nil {
		return Frame{}, err
	}
	payloader := codecs.VP8Payloader{}
	return Frame{Payloads: payloader.Payload(payloadBytes, key), IsVideo: true}, nil
}

// unboxed is the VP8 frame of a WebP: its first chunk.
func unboxed(boxed []byte) ([]byte, error) {
	const head = 20
	if len(boxed) < head || string(boxed[8:16]) != "WEBPVP8 " {
		return nil, errors.New("no VP8 frame in this WebP")
	}
	size := int(binary.LittleEndian.Uint32(boxed[16:head]))
	if len(boxed) < head+size {
		return nil, errors.New("a WebP that is cut off")
	}
	return boxed[head : head+size], nil
}

// draw paints one moment, from 0 to 1, of the sway. Sizes are in heights of the picture.
func draw(layer Layer, person int, moment float64) image.Image {
	picture := image.NewNRGBA(image.Rect(0, 0, layer.Width, layer.Height))
	high := float64(layer.Height)
	hue := math.Mod(float64(person)*0.381966, 1)
	sway := 0.06 * math.Sin(2*math.Pi*moment)
	nod := 0.015 * math.Cos(4*math.Pi*moment)
	middle := float64(layer.Width) / high / 2
	for y := range layer.Height {
		for x := range layer.Width {
			across, down := (float64(x)+0.5)/high-middle, (float64(y)+0.5)/high
			picture.SetNRGBA(x, y, at(across-sway*(1-0.5*down), down+nod, hue))
		}
	}
	return picture
}

// at is the colour of one point: head, shoulders or wall.
func at(across, down, hue float64) color.NRGBA {
	switch {
	case inside(across, down-0.42, 0.15, 0.2):
		return shade(0.07, 0.42, 0.86)
	case inside(across, down-1.02, 0.36, 0.34):
		return shade(math.Mod(hue+0.45, 1), 0.5, 0.55)
	default:
		return shade(hue, 0.38, 0.82-0.3*down)
	}
}

func inside(across, down, wide, high float64) bool {
	return across*across/(wide*wide)+down*down/(high*high) < 1
}

// shade is a colour by hue, saturation and value, each from 0 to 1.
func shade(hue, saturation, value float64) color.NRGBA {
	channel := func(n float64) uint8 {
		k := math.Mod(n+hue*6, 6)
		return uint8(255 * (value - value*saturation*math.Max(0, math.Min(math.Min(k, 4-k), 1))))
	}
	return color.NRGBA{channel(5), channel(3), channel(1), 255}
}
