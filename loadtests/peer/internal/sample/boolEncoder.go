package sample

// boolEncoder writes yes and no by their chances: the arithmetic coder of VP8, RFC 6386, 7.3.
type boolEncoder struct {
	out     []byte
	width   uint32
	bottom  uint32
	bitsDue int
}

func newBoolEncoder() *boolEncoder { return &boolEncoder{width: 255, bitsDue: 24} }

// say writes one bit. `chanceOfNo` is of 256.
func (e *boolEncoder) say(chanceOfNo uint8, yes bool) {
	split := 1 + (e.width-1)*uint32(chanceOfNo)>>8
	if yes {
		e.bottom += split
		e.width -= split
	} else {
		e.width = split
	}
	for e.width < 128 {
		e.width <<= 1
		e.shift()
	}
}

func (e *boolEncoder) shift() {
	if e.bottom&(1<<31) != 0 {
		e.carry()
	}
	e.bottom <<= 1
	e.bitsDue--
	if e.bitsDue == 0 {
		e.out = append(e.out, byte(e.bottom>>24))
		e.bottom &= 1<<24 - 1
		e.bitsDue = 8
	}
}

func (e *boolEncoder) carry() {
	last := len(e.out) - 1
	for ; e.out[last] == 255; last-- {
		e.out[last] = 0
	}
	e.out[last]++
}

// number writes a number in so many bits, the highest first, each as likely as not.
func (e *boolEncoder) number(value, bits int) {
	for bit := bits - 1; bit >= 0; bit-- {
		e.say(128, value>>bit&1 == 1)
	}
}

// bytes is everything that was said.
func (e *boolEncoder) bytes() []byte {
	for range 32 {
		e.shift()
	}
	return e.out
}
