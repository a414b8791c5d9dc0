package media

// descriptor is what stands before each payload of VP8: RFC 7741. Pictures are numbered without gaps, as a browser's are:
// who forwards them numbers them anew at each change of layer.
type descriptor struct {
	picture uint16
	// base counts the pictures to which others may refer: here, all.
	base uint8
}

// next is the description of the next picture.
func (d descriptor) next() descriptor {
	return descriptor{picture: (d.picture + 1) & 0x7fff, base: d.base + 1}
}

// before is the payload with its description.
func (d descriptor) before(payload []byte, isFirst bool) []byte {
	const (
		isExtended, beginsPicture      = 0x80, 0x10
		hasPicture, hasBase, hasLayer  = 0x80, 0x40, 0x20
		isLongNumber, onlyLayerInSteps = 0x80, 0x20
	)
	head := byte(isExtended)
	if isFirst {
		head |= beginsPicture
	}
	described := append(make([]byte, 0, len(payload)+6),
		head, hasPicture|hasBase|hasLayer, isLongNumber|byte(d.picture>>8), byte(d.picture), d.base, onlyLayerInSteps)
	return append(described, payload...)
}
