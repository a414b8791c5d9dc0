// Package house is the gateway as a member of staff uses it without a browser: sign-in, and tRPC over HTTP.
package house

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/google/uuid"

	"hearth/loadtests/peer/internal/door"
)

// House is one gateway, and who has signed in there.
type House struct{ URL, Cookie string }

// Refused is what the gateway answers when it does not do something: its code is stable.
type Refused struct {
	Status int
	Code   string
}

func (r *Refused) Error() string { return fmt.Sprintf("%d %s", r.Status, r.Code) }

// SignIn signs in with a password.
func SignIn(ctx context.Context, address, email, password string) (*House, error) {
	house := &House{URL: strings.TrimSuffix(address, "/")}
	response, _, err := house.send(ctx, "/api/signin", map[string]string{"email": email, "password": password})
	if err != nil {
		return nil, err
	}
	cookies := []string{}
	for _, cookie := range response.Cookies() {
		cookies = append(cookies, cookie.Name+"="+cookie.Value)
	}
	house.Cookie = strings.Join(cookies, "; ")
	return house, nil
}

// LiveURL is where the sockets are.
func (h *House) LiveURL() string { return door.Link{Origin: h.URL}.LiveURL() }

// Change changes something, and reads what it came to.
func (h *House) Change(ctx context.Context, procedure string, input, answer any) error {
	_, text, err := h.send(ctx, "/trpc/"+procedure, input)
	if err != nil || answer == nil {
		return err
	}
	return dataOf(text, answer)
}

// Ask asks something.
func (h *House) Ask(ctx context.Context, procedure string, input, answer any) error {
	said, err := json.Marshal(input)
	if err != nil {
		return err
	}
	address := h.URL + "/trpc/" + procedure + "?input=" + url.QueryEscape(string(said))
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	_, text, err := h.do(request)
	if err != nil {
		return err
	}
	return dataOf(text, answer)
}

func (h *House) send(ctx context.Context, path string, body any) (*http.Response, []byte, error) {
	said, err := json.Marshal(body)
	if err != nil {
		return nil, nil, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, h.URL+path, bytes.NewReader(said))
	if err != nil {
		return nil, nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Idempotency-Key", uuid.NewString())
	request.Header.Set("Origin", h.URL)
	return h.do(request)
}

func (h *House) do(request *http.Request) (*http.Response, []byte, error) {
	if h.Cookie != "" {
		request.Header.Set("Cookie", h.Cookie)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, nil, err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, nil, err
	}
	if response.StatusCode != http.StatusOK {
		return nil, nil, &Refused{response.StatusCode, codeOf(text)}
	}
	return response, text, nil
}

// codeOf finds the code in either form of refusal: that of tRPC, and that of the doors.
func codeOf(text []byte) string {
	var refusal struct {
		Error struct {
			Code json.RawMessage
			Data struct{ Code string }
		}
	}
	if json.Unmarshal(text, &refusal) != nil {
		return ""
	}
	if refusal.Error.Data.Code != "" {
		return refusal.Error.Data.Code
	}
	var code string
	_ = json.Unmarshal(refusal.Error.Code, &code) // a number is tRPC's own, and its data has said it
	return code
}

func dataOf(text []byte, answer any) error {
	var whole struct {
		Result struct{ Data json.RawMessage }
	}
	if err := json.Unmarshal(text, &whole); err != nil {
		return err
	}
	return json.Unmarshal(whole.Result.Data, answer)
}
