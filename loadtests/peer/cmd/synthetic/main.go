// Command synthetic keeps a group of two meeting at set intervals, and tells Prometheus how it went.
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"hearth/loadtests/peer/internal/synthetic"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := keep(ctx); err != nil {
		slog.Error("the synthetic group cannot meet", "fault", err.Error())
		os.Exit(1)
	}
}

func keep(ctx context.Context) error {
	config, err := configOf(os.Getenv)
	if err != nil {
		return err
	}
	registry := prometheus.NewRegistry()
	figures := synthetic.NewFigures(registry)
	server := &http.Server{Addr: config.listen, Handler: promhttp.HandlerFor(registry, promhttp.HandlerOpts{}), ReadHeaderTimeout: 5 * time.Second}
	failed := make(chan error, 1)
	go func() { failed <- server.ListenAndServe() }()
	defer server.Close()
	rounds := time.NewTicker(config.every)
	defer rounds.Stop()
	for {
		err := synthetic.Run(ctx, config.account, figures.Step)
		if ctx.Err() != nil {
			return nil
		}
		figures.Ended(err, time.Now())
		tell(err)
		if config.once {
			return err
		}
		select {
		case <-rounds.C:
		case err := <-failed:
			return err
		case <-ctx.Done():
			return nil
		}
	}
}

func tell(err error) {
	if err == nil {
		slog.Info("the synthetic group met")
		return
	}
	slog.Error("the synthetic group failed", "fault", err.Error())
}

type config struct {
	account synthetic.Account
	every   time.Duration
	listen  string
	once    bool
}

// configOf reads the environment. The password comes from a file, as every secret does.
func configOf(env func(string) string) (config, error) {
	found := config{
		account: synthetic.Account{URL: env("SYNTHETIC_URL"), Email: env("SYNTHETIC_EMAIL"), GroupID: env("SYNTHETIC_GROUP_ID")},
		listen:  env("SYNTHETIC_LISTEN"),
		every:   5 * time.Minute,
		once:    env("SYNTHETIC_ONCE") == "1",
	}
	for name, value := range map[string]string{
		"SYNTHETIC_URL": found.account.URL, "SYNTHETIC_EMAIL": found.account.Email, "SYNTHETIC_GROUP_ID": found.account.GroupID,
	} {
		if value == "" {
			return found, fmt.Errorf("%s is not set", name)
		}
	}
	if found.listen == "" {
		found.listen = "127.0.0.1:9464"
	}
	if given := env("SYNTHETIC_EVERY"); given != "" {
		every, err := time.ParseDuration(given)
		if err != nil || every < time.Minute {
			return found, errors.New("SYNTHETIC_EVERY is a time of a minute at least, like 5m")
		}
		found.every = every
	}
	password, err := os.ReadFile(env("SYNTHETIC_PASSWORD_FILE"))
	if err != nil {
		return found, fmt.Errorf("SYNTHETIC_PASSWORD_FILE: %w", err)
	}
	found.account.Password = strings.TrimSpace(string(password))
	return found, nil
}
