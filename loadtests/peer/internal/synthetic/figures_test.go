package synthetic

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/testutil"
)

func TestARoundThatFailsIsCountedWhereItFailedAndIsNoSuccess(t *testing.T) {
	registry := prometheus.NewRegistry()
	figures := NewFigures(registry)
	at := time.Unix(1_000, 0)
	figures.Ended(nil, at)
	figures.Ended(&Fault{"hear", errors.New("nothing came")}, at.Add(time.Minute))
	want := `
# HELP synthetic_last_success_timestamp_seconds When a round last went well to its end; 0 before the first
# TYPE synthetic_last_success_timestamp_seconds gauge
synthetic_last_success_timestamp_seconds 1000
`
	if err := testutil.GatherAndCompare(registry, strings.NewReader(want), "synthetic_last_success_timestamp_seconds"); err != nil {
		t.Error(err)
	}
	if count := testutil.ToFloat64(figures.rounds.WithLabelValues("hear")); count != 1 {
		t.Errorf("%f rounds failed to hear", count)
	}
	if series, err := testutil.GatherAndCount(registry, "synthetic_rounds_total"); err != nil || series != len(Steps)+1 {
		t.Errorf("%d series, %v", series, err)
	}
}

func TestARoundAtAGatewayThatIsNotThereFailsAtTheSignIn(t *testing.T) {
	err := Run(t.Context(), Account{URL: "http://127.0.0.1:1"}, func(step string, _ time.Duration) {
		t.Errorf("%s was done", step)
	})
	var fault *Fault
	if !errors.As(err, &fault) || fault.Step != "sign_in" {
		t.Error(err)
	}
}
