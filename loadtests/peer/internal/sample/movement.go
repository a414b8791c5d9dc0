package sample

// movement is how one direction of a shift is written: RFC 6386, 17.2.
type movement struct {
	keep, chances [19]uint8
}

// Where the chances of a movement stand.
const (
	isLong  = 0
	isBack  = 1
	tree    = 2
	bits    = 9
	longest = 10
	quarter = 4
)

// Down comes first.
var movements = [2]movement{
	{
		keep:    [19]uint8{237, 246, 253, 253, 254, 254, 254, 254, 254, 254, 254, 254, 254, 254, 250, 250, 252, 254, 254},
		chances: [19]uint8{162, 128, 225, 146, 172, 147, 214, 39, 156, 128, 129, 132, 75, 145, 178, 206, 239, 254, 254},
	},
	{
		keep:    [19]uint8{231, 243, 245, 253, 254, 254, 254, 254, 254, 254, 254, 254, 254, 254, 251, 251, 254, 254, 254},
		chances: [19]uint8{164, 128, 204, 170, 119, 235, 140, 230, 228, 128, 130, 130, 74, 148, 180, 203, 236, 254, 254},
	},
}

// sayMovement writes so many pixels, an even number: as nothing, or in its long form.
func sayMovement(e *boolEncoder, one movement, pixels int) {
	length := max(pixels, -pixels) * quarter
	e.say(one.chances[isLong], length > 0)
	if length == 0 {
		for node := range 3 {
			e.say(one.chances[tree+node], false)
		}
		return
	}
	bit := func(place int) { e.say(one.chances[bits+place], length>>place&1 == 1) }
	for place := range 3 {
		bit(place)
	}
	for place := longest - 1; place > 3; place-- {
		bit(place)
	}
	if length > 15 {
		bit(3) // a long form that is no longer than 15 has it anyway
	}
	e.say(one.chances[isBack], pixels < 0)
}
