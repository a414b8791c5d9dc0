package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
	"time"

	"hearth/loadtests/peer/internal/door"
	"hearth/loadtests/peer/internal/person"
	"hearth/loadtests/peer/internal/report"
	"hearth/loadtests/peer/internal/seats"
)

// crowd is all people of this process, by their number: that of their link.
type crowd struct {
	chosen options
	report *report.Writer
	kept   *seats.Kept
	gone   sync.WaitGroup

	mu     sync.Mutex
	people map[int]here
}

type here struct {
	person *person.Person
	leave  context.CancelFunc
}

func newCrowd(chosen options, out io.Writer) (*crowd, error) {
	kept, err := seats.Open(chosen.seats)
	if chosen.most == 0 || chosen.most > len(chosen.links) {
		chosen.most = len(chosen.links)
	}
	return &crowd{chosen: chosen, report: report.New(out), kept: kept, people: map[int]here{}}, err
}

// run brings everybody in and returns when all have gone. A link that is in use in another browser,
// or is not open, is passed over.
func (c *crowd) run(ctx context.Context) error {
	came := 0
	for number, link := range c.chosen.links {
		if came == c.chosen.most || ctx.Err() != nil {
			break
		}
		var shut *door.NotOpen
		switch err := c.bring(ctx, link, number); {
		case errors.Is(err, door.ErrTaken):
			c.report.Write(report.Line{Event: "passedOver", Person: number, What: "taken"})
		case errors.As(err, &shut):
			c.report.Write(report.Line{Event: "passedOver", Person: number, What: shut.State})
		case err != nil:
			return err
		default:
			came++
			time.Sleep(time.Duration(c.chosen.staggerMs) * time.Millisecond)
		}
	}
	if came == 0 && ctx.Err() == nil {
		return errors.New("each link is in use in another browser, or is not open")
	}
	c.gone.Wait()
	return nil
}

func (c *crowd) bring(ctx context.Context, text string, number int) error {
	link, err := door.ParseLink(text)
	if err != nil {
		return err
	}
	seat, err := c.kept.Seat(ctx, link)
	if err != nil {
		return err
	}
	one, err := person.New(link, seat, person.Config{
		Number:     number,
		Of:         c.chosen.most,
		Camera:     !c.chosen.noCamera,
		Mic:        !c.chosen.noMic,
		Muted:      c.chosen.muted,
		TileHeight: c.chosen.height,
		Report:     c.report,
	})
	if err != nil {
		return err
	}
	staying, leave := context.WithCancel(ctx)
	c.mu.Lock()
	c.people[number] = here{one, leave}
	c.mu.Unlock()
	c.gone.Go(func() {
		defer leave()
		why := one.Run(staying)
		c.report.Write(report.Line{Event: "gone", Person: number, What: why.Error()})
	})
	return nil
}

// obey reads commands, one a line: `mute`, `unmute`, `leave` and `stats`, of everybody or of one number. True when
// everybody is to leave.
func (c *crowd) obey(input *bufio.Scanner) bool {
	for input.Scan() {
		words := strings.Fields(input.Text())
		if len(words) == 0 {
			continue
		}
		if words[0] == "leave" && len(words) == 1 {
			return true
		}
		if err := c.command(words); err != nil {
			c.report.Write(report.Line{Event: "refused", What: err.Error()})
		}
	}
	return false
}

func (c *crowd) command(words []string) error {
	act, known := map[string]func(here){
		"mute":   func(one here) { one.person.Mute(true) },
		"unmute": func(one here) { one.person.Mute(false) },
		"leave":  func(one here) { one.leave() },
		"stats":  func(one here) { one.person.TellReceived() },
	}[words[0]]
	if !known {
		return fmt.Errorf("there is no command %q: mute, unmute, leave, stats", words[0])
	}
	only := -1
	if len(words) > 1 {
		number, err := strconv.Atoi(words[1])
		if err != nil {
			return fmt.Errorf("%q is nobody's number", words[1])
		}
		only = number
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for number, one := range c.people {
		if only == -1 || only == number {
			act(one)
		}
	}
	return nil
}
