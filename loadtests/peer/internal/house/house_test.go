package house

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"
)

func gateway(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("POST /api/signin", func(w http.ResponseWriter, r *http.Request) {
		if body, _ := io.ReadAll(r.Body); string(body) != `{"email":"a@b","password":"secret"}` {
			w.WriteHeader(http.StatusUnauthorized)
			_, _ = io.WriteString(w, `{"error":{"code":"unauthenticated","message":"No"}}`)
			return
		}
		http.SetCookie(w, &http.Cookie{Name: "__Host-session", Value: "x", Secure: true})
		_, _ = io.WriteString(w, `{}`)
	})
	mux.HandleFunc("POST /trpc/schedule.create", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Cookie") != "__Host-session=x" || r.Header.Get("Idempotency-Key") == "" {
			w.WriteHeader(http.StatusForbidden)
			_, _ = io.WriteString(w, `{"error":{"code":-32003,"message":"No","data":{"code":"forbidden"}}}`)
			return
		}
		_, _ = io.WriteString(w, `{"result":{"data":{"sessionId":"s"}}}`)
	})
	mux.HandleFunc("GET /trpc/me.get", func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.WriteString(w, `{"result":{"data":{"displayName":"`+r.URL.Query().Get("input")+`"}}}`)
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server
}

func TestWhoHasSignedInChangesThingsAndAsks(t *testing.T) {
	house, err := SignIn(t.Context(), gateway(t).URL, "a@b", "secret")
	if err != nil {
		t.Fatal(err)
	}
	var made struct{ SessionID string }
	if err := house.Change(t.Context(), "schedule.create", struct{}{}, &made); err != nil || made.SessionID != "s" {
		t.Error(made, err)
	}
	var me struct{ DisplayName string }
	if err := house.Ask(t.Context(), "me.get", struct{}{}, &me); err != nil || me.DisplayName != "{}" {
		t.Error(me, err)
	}
}

func TestARefusalKeepsItsCode(t *testing.T) {
	server := gateway(t)
	var refused *Refused
	if _, err := SignIn(t.Context(), server.URL, "a@b", "wrong"); !errors.As(err, &refused) || refused.Code != "unauthenticated" {
		t.Error(err)
	}
	err := (&House{URL: server.URL}).Change(t.Context(), "schedule.create", struct{}{}, nil)
	if !errors.As(err, &refused) || refused.Code != "forbidden" || refused.Status != http.StatusForbidden {
		t.Error(err)
	}
}
