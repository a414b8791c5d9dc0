package line

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/coder/websocket"

	"hearth/loadtests/peer/internal/contract"
)

const (
	patience     = 15 * time.Second
	quietTooLong = 20 * time.Second
	messageBytes = 4 << 20
)

// Line is one person's socket. It comes back after each interruption until its context ends.
type Line struct {
	url    string
	header http.Header
	told   func(contract.Event)
	failed func(error)

	mu        sync.Mutex
	conn      *websocket.Conn
	isUp      chan struct{}
	nextID    int
	waiting   map[int]chan response
	following Following
	events    int
}

// New makes a line; Run opens it. `told` hears each event in order, `failed` why no more will come.
func New(url, cookie string, told func(contract.Event), failed func(error)) *Line {
	return &Line{
		url:     url,
		header:  http.Header{"Cookie": {cookie}},
		told:    told,
		failed:  failed,
		isUp:    make(chan struct{}),
		waiting: map[int]chan response{},
	}
}

// Run keeps the socket open until the context ends.
func (l *Line) Run(ctx context.Context) {
	for attempt := 0; ctx.Err() == nil; attempt++ {
		if attempt > 0 {
			sleep(ctx, min(250*time.Millisecond<<min(attempt, 4), 2*time.Second))
		}
		if l.once(ctx) {
			attempt = -1 // at once, as a browser
		}
	}
}

// once is one socket, from its opening to its end; true when it was open at all.
func (l *Line) once(ctx context.Context) bool {
	opening, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	conn, _, err := websocket.Dial(opening, l.url, &websocket.DialOptions{HTTPHeader: l.header})
	if err != nil {
		return false
	}
	conn.SetReadLimit(messageBytes)
	l.up(ctx, conn)
	for {
		reading, cancel := context.WithTimeout(ctx, quietTooLong)
		_, text, err := conn.Read(reading)
		cancel()
		if err != nil {
			break
		}
		l.take(ctx, conn, text)
	}
	l.down()
	_ = conn.CloseNow()
	return true
}

// Cut ends the socket without a word. Run opens another one.
func (l *Line) Cut() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.conn != nil {
		_ = l.conn.CloseNow()
	}
}

func (l *Line) up(ctx context.Context, conn *websocket.Conn) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.conn = conn
	close(l.isUp)
	if l.following.SessionID != "" {
		l.followLocked(ctx)
	}
}

func (l *Line) down() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.conn = nil
	l.isUp = make(chan struct{})
	for id, answer := range l.waiting {
		delete(l.waiting, id)
		close(answer)
	}
}

func (l *Line) take(ctx context.Context, conn *websocket.Conn, text []byte) {
	if string(text) == "PING" {
		_ = conn.Write(ctx, websocket.MessageText, []byte("PONG"))
		return
	}
	var message response
	if json.Unmarshal(text, &message) != nil || message.ID == nil {
		return
	}
	l.mu.Lock()
	answer, isAnswer := l.waiting[*message.ID]
	delete(l.waiting, *message.ID)
	isEvent := *message.ID == l.events
	l.mu.Unlock()
	switch {
	case isAnswer:
		answer <- message
	case isEvent:
		l.event(ctx, message)
	}
}

// event is a word of the subscription. One that ended for a passing reason begins again where it was.
func (l *Line) event(ctx context.Context, message response) {
	if message.Result != nil && message.Result.Type == "data" {
		var tracked struct {
			ID   string         `json:"id"`
			Data contract.Event `json:"data"`
		}
		if json.Unmarshal(message.Result.Data, &tracked) != nil {
			return
		}
		l.mu.Lock()
		l.following.LastEventID = tracked.ID
		l.mu.Unlock()
		l.told(tracked.Data)
		return
	}
	if fault := faultOf(message); fault != nil && isFinal(fault) {
		l.failed(fault)
	} else if fault != nil || message.Result.Type == "stopped" {
		go l.followLater(ctx)
	}
}

func (l *Line) followLater(ctx context.Context) {
	sleep(ctx, time.Second)
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.conn != nil {
		l.followLocked(ctx)
	}
}

// Follow subscribes to what a session tells this person. Enter first.
func (l *Line) Follow(ctx context.Context, sessionID string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.following = Following{SessionID: sessionID}
	if l.conn != nil {
		l.followLocked(ctx)
	}
}

func (l *Line) followLocked(ctx context.Context) {
	l.nextID++
	l.events = l.nextID
	_ = write(ctx, l.conn, request{l.events, "subscription", params{"live.events", l.following}})
}

// Send asks one command and reads its answer. What had no answer when the socket broke is sent again, with the same id.
func (l *Line) Send(ctx context.Context, epoch int, input contract.Input, answer any) error {
	frame := newFrame(epoch, input)
	until := time.Now().Add(patience)
	for attempt := 0; ; attempt++ {
		err := l.try(ctx, frame, answer)
		switch {
		case err == nil || ctx.Err() != nil || time.Now().After(until):
			return err
		case IsPassing(err):
			sleep(ctx, 300*time.Millisecond<<min(attempt, 3))
		case !errors.Is(err, ErrLost):
			return err
		}
	}
}

func (l *Line) try(ctx context.Context, frame Frame, answer any) error {
	came, err := l.ask(ctx, frame)
	if err != nil {
		return err
	}
	select {
	case message, ok := <-came:
		if !ok {
			return ErrLost
		}
		if fault := faultOf(message); fault != nil {
			return fault
		}
		if answer == nil {
			return nil
		}
		return json.Unmarshal(message.Result.Data, answer)
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (l *Line) ask(ctx context.Context, frame Frame) (<-chan response, error) {
	l.mu.Lock()
	isUp := l.isUp
	l.mu.Unlock()
	select {
	case <-isUp:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.conn == nil {
		return nil, ErrLost
	}
	l.nextID++
	came := make(chan response, 1)
	l.waiting[l.nextID] = came
	if err := write(ctx, l.conn, request{l.nextID, "mutation", params{"live." + frame.Input.Verb(), frame}}); err != nil {
		delete(l.waiting, l.nextID)
		return nil, ErrLost
	}
	return came, nil
}

func write(ctx context.Context, conn *websocket.Conn, message request) error {
	text, err := json.Marshal(message)
	if err != nil {
		return err
	}
	return conn.Write(ctx, websocket.MessageText, text)
}

func faultOf(message response) *Fault {
	if message.Error == nil {
		return nil
	}
	return &Fault{Code: message.Error.Data.Code, Message: message.Error.Message}
}

func isFinal(fault *Fault) bool {
	switch fault.Code {
	case "unavailable", "timeout", "internal", "rate_limited":
		return false
	default:
		return true
	}
}

func sleep(ctx context.Context, howLong time.Duration) {
	select {
	case <-time.After(howLong):
	case <-ctx.Done():
	}
}
