// Package seats keeps the seats of people between two runs: a seat that is held needs no code from the contact.
package seats

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"

	"hearth/loadtests/peer/internal/door"
)

// Kept are the seats of one file, by the hash of their link. Without a file nothing is kept.
type Kept struct {
	path  string
	seats map[string]door.Seat
}

// Open reads the file where there is one.
func Open(path string) (*Kept, error) {
	kept := &Kept{path: path, seats: map[string]door.Seat{}}
	if path == "" {
		return kept, nil
	}
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return kept, nil
	}
	if err != nil {
		return nil, err
	}
	return kept, json.Unmarshal(text, &kept.seats)
}

// Seat is the seat of a link: the kept one while it is good, else a new one.
func (k *Kept) Seat(ctx context.Context, link door.Link) (door.Seat, error) {
	hash := sha256.Sum256([]byte(link.Token))
	key := hex.EncodeToString(hash[:])
	if before, known := k.seats[key]; known {
		if seat, err := door.Resume(ctx, link, before); err == nil {
			return seat, nil
		}
	}
	seat, err := door.Redeem(ctx, link)
	if err != nil || k.path == "" {
		return seat, err
	}
	k.seats[key] = seat
	text, err := json.Marshal(k.seats)
	if err != nil {
		return seat, err
	}
	return seat, os.WriteFile(k.path, text, 0o600)
}
