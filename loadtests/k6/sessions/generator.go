package sessions

import (
	"sync"
	"syscall"
	"time"
)

// generator measures this process.
type generator struct {
	mu   sync.Mutex
	at   time.Time
	used time.Duration
}

// cores is how many this process took since it was last asked: once a second at most, whoever asks.
func (g *generator) cores(now time.Time) (float64, bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	passed := now.Sub(g.at)
	if passed < time.Second {
		return 0, false
	}
	var usage syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &usage) != nil {
		return 0, false
	}
	used := time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
	isFirst, taken := g.at.IsZero(), used-g.used
	g.at, g.used = now, used
	return taken.Seconds() / passed.Seconds(), !isFirst
}
