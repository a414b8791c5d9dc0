package door

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
)

func gateway(t *testing.T, redeemed string) (*httptest.Server, *[]map[string]string) {
	t.Helper()
	said := &[]map[string]string{}
	doors := http.NewServeMux()
	doors.HandleFunc("POST /api/join/inspect", func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte(`{"state":"open","nonce":"n1"}`))
	})
	doors.HandleFunc("POST /api/join/redeem", func(w http.ResponseWriter, r *http.Request) {
		var body map[string]string
		_ = json.NewDecoder(r.Body).Decode(&body)
		*said = append(*said, body)
		http.SetCookie(w, &http.Cookie{Name: "__Host-seat", Value: "secret", Secure: true, Path: "/"})
		_, _ = w.Write([]byte(redeemed))
	})
	doors.HandleFunc("GET /api/seat", func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Cookie") != "__Host-seat=secret" {
			w.WriteHeader(http.StatusUnauthorized)
			_, _ = w.Write([]byte(`{"error":{"code":"unauthenticated","message":"Open your link again"}}`))
			return
		}
		_, _ = w.Write([]byte(`{"sessionId":"s1","suggestedName":"Alex"}`))
	})
	server := httptest.NewServer(doors)
	t.Cleanup(server.Close)
	return server, said
}

func linkTo(t *testing.T, server *httptest.Server) Link {
	t.Helper()
	link, err := ParseLink(server.URL + "/join#token-of-43-characters")
	if err != nil {
		t.Fatal(err)
	}
	return link
}

func TestAPressGivesTheNonceBackAndKeepsTheSecureCookie(t *testing.T) {
	server, said := gateway(t, `{"result":"seated","sessionId":"s1","suggestedName":"Alex"}`)
	link := linkTo(t, server)
	seat, err := Redeem(t.Context(), link)
	if err != nil || seat.SessionID != "s1" || seat.SuggestedName != "Alex" {
		t.Fatal(seat, err)
	}
	if press := (*said)[0]; press["nonce"] != "n1" || press["token"] != "token-of-43-characters" {
		t.Fatal(press)
	}
	if again, err := Resume(t.Context(), link, seat); err != nil || again != seat {
		t.Fatal(again, err)
	}
}

func TestATakenSeatIsSaidSo(t *testing.T) {
	server, _ := gateway(t, `{"result":"code_sent","sentTo":"a•••@example"}`)
	if _, err := Redeem(t.Context(), linkTo(t, server)); !errors.Is(err, ErrTaken) {
		t.Fatal(err)
	}
}

func TestALinkThatIsNotOpenSaysWhy(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte(`{"state":"revoked","nonce":"n1"}`))
	}))
	t.Cleanup(server.Close)
	var shut *NotOpen
	if _, err := Redeem(t.Context(), linkTo(t, server)); !errors.As(err, &shut) || shut.State != "revoked" {
		t.Fatal(err)
	}
}

func TestARefusalIsReadInTheGatewaysWords(t *testing.T) {
	server, _ := gateway(t, "")
	var refused *Refused
	_, err := Resume(t.Context(), linkTo(t, server), Seat{Cookie: "__Host-seat=other"})
	if !errors.As(err, &refused) || refused.Code != "unauthenticated" {
		t.Fatal(err)
	}
}

func TestOnlyAPersonalLinkIsALink(t *testing.T) {
	for _, text := range []string{"", "http://localhost:8400/join", "join#abc", "::"} {
		if _, err := ParseLink(text); err == nil {
			t.Errorf("%q is taken for a link", text)
		}
	}
}
