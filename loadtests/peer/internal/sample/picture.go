package sample

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"math"
	"slices"

	"github.com/deepteams/webp"
)

// Pictures are the films of one person's camera, by layer: a figure before a wall, swaying. Everybody's wall and clothes
// have colours of their own.
func Pictures(person int) ([]Film, error) {
	films := make([]Film, len(Layers))
	for n, layer := range Layers {
		film, err := filmOf(layer, person)
		if err != nil {
			return nil, err
		}
		films[n] = film
	}
	return films, nil
}

func filmOf(layer Layer, person int) (Film, error) {
	key, err := encoded(draw(layer, person))
	if err != nil {
		return Film{}, err
	}
	film := Film{Key: frameOf(key)}
	film.Key.IsKey = true
	for step := range steps {
		film.Between = append(film.Between, frameOf(between(layer, swayed(layer, step), len(key))))
	}
	return film, nil
}

const steps = 8

// swayed is where the picture stands in one of the steps of its way round. It never stands where it was drawn.
func swayed(layer Layer, step int) shift {
	turn := 2 * math.Pi * float64(step) / steps
	even := func(share float64) int { return 2 * int(math.Round(share*float64(layer.Height)/2)) }
	return shift{right: even(0.04 * math.Sin(turn)), down: even(0.02 * math.Cos(turn))}
}

// frameOf cuts a picture into payloads.
func frameOf(picture []byte) Frame {
	return Frame{Payloads: slices.Collect(slices.Chunk(picture, payloadBytes)), IsVideo: true}
}

// encoded is a picture as a key frame of VP8: a lossy WebP is one in a box.
func encoded(picture image.Image) ([]byte, error) {
	var boxed bytes.Buffer
	options := webp.DefaultOptions()
	options.Quality, options.Method = 50, 0
	if err := webp.Encode(&boxed, picture, options); err != nil {
		return nil, err
	}
	return unboxed(boxed.Bytes())
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

// draw paints somebody. Sizes are in heights of the picture.
func draw(layer Layer, person int) image.Image {
	picture := image.NewNRGBA(image.Rect(0, 0, layer.Width, layer.Height))
	high := float64(layer.Height)
	hue := math.Mod(float64(person)*0.381966, 1)
	middle := float64(layer.Width) / high / 2
	for y := range layer.Height {
		for x := range layer.Width {
			across, down := (float64(x)+0.5)/high-middle, (float64(y)+0.5)/high
			picture.SetNRGBA(x, y, at(across, down, hue))
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
