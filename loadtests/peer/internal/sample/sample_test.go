package sample

import (
	"bytes"
	"image"
	"slices"
	"testing"

	"golang.org/x/image/vp8"
)

// decoded puts the payloads together again and decodes them with another library than the one that made them.
func decoded(t *testing.T, frame Frame) image.Image {
	t.Helper()
	whole := slices.Concat(frame.Payloads...)
	decoder := vp8.NewDecoder()
	decoder.Init(bytes.NewReader(whole), len(whole))
	head, err := decoder.DecodeFrameHeader()
	if err != nil || !head.KeyFrame {
		t.Fatalf("no key frame: %+v, %v", head, err)
	}
	picture, err := decoder.DecodeFrame()
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

func TestEachLayerIsAPictureOfItsSize(t *testing.T) {
	pictures, err := Pictures(0)
	if err != nil {
		t.Fatal(err)
	}
	for n, layer := range Layers {
		if size := decoded(t, pictures[n].Key).Bounds().Size(); size != image.Pt(layer.Width, layer.Height) {
			t.Fatalf("layer %d is %v", n, size)
		}
	}
}

func TestPayloadsFitIntoAPacket(t *testing.T) {
	film, err := filmOf(Layers[len(Layers)-1], 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, frame := range append(film.Between, film.Key) {
		if len(frame.Payloads) < 2 {
			t.Fatal("the largest picture is in one packet: nothing shows that it is split")
		}
		for _, payload := range frame.Payloads {
			if len(payload) > payloadBytes {
				t.Fatalf("a payload of %d bytes", len(payload))
			}
		}
	}
}

func TestPeopleLookDifferent(t *testing.T) {
	walls := map[[2]uint32]bool{}
	for person := range 6 {
		film, err := filmOf(Layers[0], person)
		if err != nil {
			t.Fatal(err)
		}
		red, green, _, _ := decoded(t, film.Key).At(4, 4).RGBA()
		walls[[2]uint32{red >> 10, green >> 10}] = true
	}
	if len(walls) != 6 {
		t.Fatalf("6 people before %d walls", len(walls))
	}
}

func TestSpeechIsFourSecondsOfOpus(t *testing.T) {
	frames, err := Speech()
	if err != nil {
		t.Fatal(err)
	}
	if len(frames) < 200 {
		t.Fatalf("%d frames of 20 ms", len(frames))
	}
	for _, frame := range frames {
		// RFC 6716: five bits of configuration, of which 9, 13 and 15 among others are 20 ms; one frame a packet.
		if toc := frame.Payloads[0][0]; toc&0b11 != 0 || toc&0b100 != 0 {
			t.Fatalf("a packet that begins with %08b is not one mono frame", toc)
		}
	}
}
