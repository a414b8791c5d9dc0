package sample

import "encoding/binary"

// shift is by how many pixels a picture is moved: even numbers, so that colours need no blending either.
type shift struct{ right, down int }

// between is a frame that can't stand for itself: the last key frame, moved as a whole, by something. It refers to nothing
// else, so that any of them may follow a key frame. It is filled up to `size` bytes, which no decoder reads, and weighs
// what a frame of a camera weighs.
func between(layer Layer, moved shift, size int) []byte {
	e := newBoolEncoder()
	sayWhatStays(e)
	sayHowItIsMade(e)
	for down := range blocks(layer.Height) {
		for across := range blocks(layer.Width) {
			sayBlock(e, neighbours(across, down), moved)
		}
	}
	first := e.bytes()
	const isBetween, isShown, firstAt = 1, 1 << 4, 5
	tag := binary.LittleEndian.AppendUint32(nil, uint32(isBetween|isShown|len(first)<<firstAt))[:3]
	frame := append(tag, first...)
	return append(frame, make([]byte, max(0, size-len(frame)))...)
}

// blocks of 16 pixels cover a side.
func blocks(pixels int) int { return (pixels + 15) / 16 }

// sayWhatStays is the header up to the probabilities of coefficients: RFC 6386, 9.3 to 9.9 and 13.4.
func sayWhatStays(e *boolEncoder) {
	e.number(0, 1)     // no segments
	e.number(0, 1+6+3) // no loop filter
	e.number(0, 1)     // of no kind of block
	e.number(0, 2)     // coefficients would be in one part
	e.number(0, 7+5)   // their quantisers
	e.number(0, 1+1)   // the two kept pictures stay
	e.number(0, 2+2)   // none takes the place of one
	e.number(0, 1+1)   // they move as is said
	e.number(0, 1)     // no probability holds longer than this frame
	e.number(1, 1)     // what is shown is the last picture for the next frame
	for _, plane := range keepChances {
		for _, band := range plane {
			for _, context := range band {
				for _, chance := range context {
					e.say(chance, false)
				}
			}
		}
	}
}

const (
	surely = 1   // the chance of no where it is always yes
	never  = 255 // where it is always no
)

// sayHowItIsMade is the rest of the header: RFC 6386, 9.10, 9.11 and 17.2.
func sayHowItIsMade(e *boolEncoder) {
	e.number(1, 1) // blocks may lack coefficients: all do
	for _, chance := range []int{surely, surely, surely, never} {
		e.number(chance, 8) // lacks them, is moved, not from the last picture, nor from the second kept one
	}
	e.number(0, 1+1) // blocks that stand for themselves would be as ever
	for _, one := range movements {
		for _, chance := range one.keep {
			e.say(chance, false)
		}
	}
}

// sayBlock says of one block where it comes from. The first brings the movement, the others move as their neighbours.
func sayBlock(e *boolEncoder, around int, moved shift) {
	for _, is := range []struct {
		chance uint8
		yes    bool
	}{{surely, true}, {surely, true}, {surely, true}, {never, false}} {
		e.say(is.chance, is.yes)
	}
	e.say(modeChances[0][0], true) // is moved
	if around > 0 {
		e.say(modeChances[around][1], false) // as those beside it
		return
	}
	e.say(modeChances[0][1], true)
	e.say(modeChances[0][2], true)
	e.say(modeChances[0][3], false) // by itself, as a whole
	sayMovement(e, movements[0], moved.down)
	sayMovement(e, movements[1], moved.right)
}

// modeChances depend on how many of a block's neighbours are moved alike: RFC 6386, 18.3.
var modeChances = [6][4]uint8{
	{7, 1, 1, 143}, {14, 18, 14, 107}, {135, 64, 57, 68}, {60, 56, 128, 65}, {159, 134, 128, 34}, {234, 188, 128, 28},
}

// neighbours weigh two each, beside and above, and one at the corner.
func neighbours(across, down int) int {
	switch {
	case across > 0 && down > 0:
		return 5
	case across > 0 || down > 0:
		return 2
	default:
		return 0
	}
}
