// Package door is a person's way from a personal link to a seat: the same two presses as the join page.
package door

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// ErrTaken means that another browser holds the seat of this link: it would take the code that was sent to the contact.
var ErrTaken = errors.New("the seat of this link is taken by another browser")

// NotOpen is a link that leads nowhere now: too early, over, or revoked.
type NotOpen struct{ State string }

func (n *NotOpen) Error() string { return "this link is " + n.State }

// Seat is a person's place in one session, and the cookie that proves it.
type Seat struct {
	SessionID     string `json:"sessionId"`
	SuggestedName string `json:"suggestedName"`
	Cookie        string `json:"cookie"`
}

// Link is a personal join link taken apart.
type Link struct {
	Origin string
	Token  string
}

// ParseLink reads `<origin>/join#<token>`.
func ParseLink(text string) (Link, error) {
	address, err := url.Parse(strings.TrimSpace(text))
	if err != nil || address.Host == "" || address.Fragment == "" {
		return Link{}, errors.New("a personal link reads http://<host>/join#<token>")
	}
	return Link{Origin: address.Scheme + "://" + address.Host, Token: address.Fragment}, nil
}

// LiveURL is where the session's socket is.
func (l Link) LiveURL() string { return "ws" + strings.TrimPrefix(l.Origin, "http") + "/live" }

// Refused is the gateway's no, in its own words.
type Refused struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

func (r *Refused) Error() string { return r.Code + ": " + r.Message }

// Redeem looks at the link and presses it: the seat, or ErrTaken.
func Redeem(ctx context.Context, link Link) (Seat, error) {
	var seen struct{ State, Nonce string }
	if _, err := post(ctx, link.Origin+"/api/join/inspect", map[string]string{"token": link.Token}, &seen); err != nil {
		return Seat{}, err
	}
	if seen.State != "open" {
		return Seat{}, &NotOpen{seen.State}
	}
	var answer struct{ Result, SessionID, SuggestedName string }
	press := map[string]string{"token": link.Token, "nonce": seen.Nonce}
	response, err := post(ctx, link.Origin+"/api/join/redeem", press, &answer)
	if err != nil {
		return Seat{}, err
	}
	if answer.Result != "seated" {
		return Seat{}, ErrTaken
	}
	return Seat{answer.SessionID, answer.SuggestedName, cookieIn(response)}, nil
}

// Resume asks whether a cookie of an earlier time still has its seat.
func Resume(ctx context.Context, link Link, kept Seat) (Seat, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, link.Origin+"/api/seat", nil)
	if err != nil {
		return Seat{}, err
	}
	request.Header.Set("Cookie", kept.Cookie)
	var answer struct{ SessionID, SuggestedName string }
	if _, err := do(request, &answer); err != nil {
		return Seat{}, err
	}
	return Seat{answer.SessionID, answer.SuggestedName, kept.Cookie}, nil
}

// The cookie is Secure: a jar would keep it back from http://localhost, where browsers send it.
func cookieIn(response *http.Response) string {
	for _, cookie := range response.Cookies() {
		if cookie.Name == "__Host-seat" {
			return cookie.Name + "=" + cookie.Value
		}
	}
	return ""
}

func post(ctx context.Context, address string, body, answer any) (*http.Response, error) {
	text, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	return do(request, answer)
}

func do(request *http.Request, answer any) (*http.Response, error) {
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		var failed struct{ Error Refused }
		if json.NewDecoder(response.Body).Decode(&failed) != nil || failed.Error.Code == "" {
			return nil, fmt.Errorf("%s answered %s", request.URL.Path, response.Status)
		}
		return nil, &failed.Error
	}
	return response, json.NewDecoder(response.Body).Decode(answer)
}
