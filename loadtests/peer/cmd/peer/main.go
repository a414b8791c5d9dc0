// Command peer brings people into a live session of Hearth by their personal links: they wait at the door, send sound and
// picture when they are admitted, and report what they receive as JSON lines.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"
)

type links []string

func (l *links) String() string { return strings.Join(*l, " ") }

func (l *links) Set(one string) error {
	*l = append(*l, one)
	return nil
}

type options struct {
	links     links
	file      string
	most      int
	seats     string
	height    int
	noCamera  bool
	noMic     bool
	muted     bool
	staggerMs int
}

func main() {
	var chosen options
	flag.Var(&chosen.links, "link", "a personal join link; may be given several times")
	flag.StringVar(&chosen.file, "links", "", "a file with one personal link a line; - is the standard input's first lines, up to an empty one")
	flag.IntVar(&chosen.most, "n", 0, "how many people at most; 0 is one for each link")
	flag.StringVar(&chosen.seats, "seats", "", "a file that keeps the seats, so that the same people can come again")
	flag.IntVar(&chosen.height, "tile", 90, "how high each person sees the others, in pixels; 0 says nothing of it")
	flag.BoolVar(&chosen.noCamera, "no-camera", false, "send no picture")
	flag.BoolVar(&chosen.noMic, "no-mic", false, "send no sound")
	flag.BoolVar(&chosen.muted, "muted", false, "come with the microphone muted")
	flag.IntVar(&chosen.staggerMs, "stagger", 50, "milliseconds between two people's coming")
	flag.Parse()

	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	input := bufio.NewScanner(os.Stdin)
	if err := withLinks(&chosen, input); err != nil {
		fail(err)
	}
	crowd, err := newCrowd(chosen, os.Stdout)
	if err != nil {
		fail(err)
	}
	go func() {
		if crowd.obey(input) {
			stop()
		}
	}()
	if err := crowd.run(ctx); err != nil {
		fail(err)
	}
}

func withLinks(chosen *options, input *bufio.Scanner) error {
	if chosen.file == "" {
		if len(chosen.links) == 0 {
			return errors.New("give a personal link: peer -link http://localhost:8400/join#…")
		}
		return nil
	}
	lines := input
	if chosen.file != "-" {
		file, err := os.Open(chosen.file)
		if err != nil {
			return err
		}
		defer file.Close()
		lines = bufio.NewScanner(file)
	}
	for lines.Scan() && strings.TrimSpace(lines.Text()) != "" {
		chosen.links = append(chosen.links, strings.TrimSpace(lines.Text()))
	}
	return lines.Err()
}

func fail(err error) {
	_, _ = fmt.Fprintln(os.Stderr, "peer:", err)
	os.Exit(1)
}
