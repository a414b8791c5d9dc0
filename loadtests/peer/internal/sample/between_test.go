package sample

import (
	"slices"
	"testing"
)

// boolDecoder reads what a boolEncoder wrote: RFC 6386, 7.3.
type boolDecoder struct {
	in           []byte
	at           int
	width, value uint32
}

func newBoolDecoder(in []byte) *boolDecoder {
	d := &boolDecoder{in: in, width: 255}
	for range 16 {
		d.shift()
	}
	return d
}

func (d *boolDecoder) shift() {
	d.value <<= 1
	if d.at/8 < len(d.in) {
		d.value |= uint32(d.in[d.at/8]) >> (7 - d.at%8) & 1
	}
	d.at++
}

func (d *boolDecoder) heard(chanceOfNo uint8) bool {
	split := 1 + (d.width-1)*uint32(chanceOfNo)>>8
	isYes := d.value >= split<<8
	if isYes {
		d.value -= split << 8
		d.width -= split
	} else {
		d.width = split
	}
	for ; d.width < 128; d.width <<= 1 {
		d.shift()
	}
	return isYes
}

func (d *boolDecoder) number(bits int) int {
	value := 0
	for range bits {
		value <<= 1
		if d.heard(128) {
			value |= 1
		}
	}
	return value
}

func (d *boolDecoder) movement(one movement) int {
	if !d.heard(one.chances[isLong]) {
		for node := range 3 {
			if d.heard(one.chances[tree+node]) {
				return -1
			}
		}
		return 0
	}
	length := 0
	read := func(place int) {
		if d.heard(one.chances[bits+place]) {
			length |= 1 << place
		}
	}
	for _, place := range []int{0, 1, 2, 9, 8, 7, 6, 5, 4} {
		read(place)
	}
	if length > 15 {
		read(3)
	} else {
		length |= 8
	}
	if d.heard(one.chances[isBack]) {
		length = -length
	}
	return length / quarter
}

func TestWhatIsSaidIsRead(t *testing.T) {
	e := newBoolEncoder()
	bit := func(n int) (uint8, bool) { return uint8(1 + n*37%255), n*n%7 < 3 }
	for n := range 5000 {
		e.say(bit(n))
	}
	d := newBoolDecoder(e.bytes())
	for n := range 5000 {
		if chance, said := bit(n); d.heard(chance) != said {
			t.Fatalf("bit %d is read as another", n)
		}
	}
}

// readBetween reads a frame as RFC 6386 has it, and says how its first block is moved.
func readBetween(t *testing.T, frame []byte) shift {
	t.Helper()
	tag := int(frame[0]) | int(frame[1])<<8 | int(frame[2])<<16
	if tag&1 != 1 || tag>>4&1 != 1 {
		t.Fatal("stands for itself, or is not shown")
	}
	d := newBoolDecoder(frame[3 : 3+tag>>5])
	if head := d.number(1 + 10 + 1 + 2 + 12 + 2 + 4 + 2 + 1); head != 0 {
		t.Fatalf("a header of %b", head)
	}
	if d.number(1) != 1 {
		t.Fatal("is not the last picture")
	}
	for n := range 4 * 8 * 3 * 11 {
		if d.heard(keepChances[n/264][n/33%8][n/11%3][n%11]) {
			t.Fatal("changes a probability")
		}
	}
	if made := []int{d.number(1), d.number(8), d.number(8), d.number(8), d.number(8), d.number(2)}; !slices.Equal(made, []int{1, 1, 1, 1, 255, 0}) {
		t.Fatalf("made by %v", made)
	}
	for _, one := range movements {
		for _, chance := range one.keep {
			if d.heard(chance) {
				t.Fatal("changes how movements are written")
			}
		}
	}
	for _, chance := range []uint8{1, 1, 1, 255, 7, 1, 1, 143} {
		if isYes := d.heard(chance); isYes != (chance < 128) {
			t.Fatal("the first block is made in another way")
		}
	}
	down := d.movement(movements[0])
	return shift{right: d.movement(movements[1]), down: down}
}

func TestAFrameBetweenMovesTheKeyFrameAndWeighsAsMuch(t *testing.T) {
	for _, layer := range Layers {
		for step := range steps {
			moved := swayed(layer, step)
			if moved == (shift{}) || max(moved.right, -moved.right, moved.down, -moved.down) > 16 {
				t.Fatalf("%d high is moved by %+v", layer.Height, moved)
			}
			frame := between(layer, moved, 4000)
			if read := readBetween(t, frame); read != moved || len(frame) != 4000 {
				t.Fatalf("moved by %+v, read as %+v, of %d bytes", moved, read, len(frame))
			}
		}
	}
}

func TestAKeyFrameComesAtFirstWhenAskedAndAfterALongWhile(t *testing.T) {
	film, err := filmOf(Layers[0], 0)
	if err != nil {
		t.Fatal(err)
	}
	reel := NewReel(film)
	keys := []int{}
	for n := range 2*keyEvery + 100 {
		if reel.Next(n == 50).IsKey {
			keys = append(keys, n)
		}
	}
	if !slices.Equal(keys, []int{0, 50, 50 + keyEvery, 50 + 2*keyEvery}) {
		t.Fatalf("key frames at %v", keys)
	}
}
