package sessions

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"

	"go.k6.io/k6/v2/js/common"

	"hearth/loadtests/peer/internal/contract"
	"hearth/loadtests/peer/internal/person"
)

// bareOptions say who is in which room of a bare worker's host.
type bareOptions struct {
	URL    string `js:"url"`
	Room   string `js:"room"`
	Number int    `js:"number"`
	Of     int    `js:"of"`
}

// bare joins a room of a worker without Hearth, with sound and picture, and is there for so many seconds.
func (m *module) bare(options bareOptions, seconds float64) error {
	if m.vu.State() == nil {
		return common.NewInitContextError(errNoUser.Error())
	}
	host := bareHost{url: options.URL, person: fmt.Sprintf("%s-%d", options.Room, options.Number)}
	one, err := person.NewBare(options.Room, person.Config{
		Number: options.Number, Of: options.Of, Camera: true, Mic: true, Report: m.newReporter(options.Room),
	}, host.ask)
	if err != nil {
		return err
	}
	staying, end := context.WithTimeout(m.vu.Context(), time.Duration(seconds*float64(time.Second)))
	defer end()
	return one.Run(staying)
}

// bareHost is the way to it: src/bareHost.ts.
type bareHost struct{ url, person string }

func (h bareHost) ask(ctx context.Context, input contract.Input, answer any) error {
	said, err := json.Marshal(map[string]any{"person": h.person, "verb": input.Verb(), "input": input})
	if err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, h.url, bytes.NewReader(said))
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil || answer == nil {
		return err
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("the host answered %s: %s", response.Status, text)
	}
	return json.Unmarshal(text, answer)
}
