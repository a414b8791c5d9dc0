package synthetic

import (
	"errors"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
)

// Figures are what Prometheus reads of the rounds.
type Figures struct {
	success  prometheus.Gauge
	rounds   *prometheus.CounterVec
	duration *prometheus.HistogramVec
}

// NewFigures are registered there, every series at nothing.
func NewFigures(in prometheus.Registerer) *Figures {
	make := promauto.With(in)
	f := &Figures{
		success: make.NewGauge(prometheus.GaugeOpts{
			Name: "synthetic_last_success_timestamp_seconds", Help: "When a round last went well to its end; 0 before the first",
		}),
		rounds: make.NewCounterVec(prometheus.CounterOpts{
			Name: "synthetic_rounds_total", Help: "Rounds by the step at which they failed, or none",
		}, []string{"failed_at"}),
		duration: make.NewHistogramVec(prometheus.HistogramOpts{
			Name: "synthetic_step_seconds", Help: "How long each step took", Buckets: []float64{0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20},
		}, []string{"step"}),
	}
	f.rounds.WithLabelValues("none")
	for _, step := range Steps {
		f.rounds.WithLabelValues(step)
		f.duration.WithLabelValues(step)
	}
	return f
}

// Step is one that was done.
func (f *Figures) Step(step string, took time.Duration) {
	f.duration.WithLabelValues(step).Observe(took.Seconds())
}

// Ended is how a round ended.
func (f *Figures) Ended(err error, at time.Time) {
	var fault *Fault
	switch {
	case err == nil:
		f.rounds.WithLabelValues("none").Inc()
		f.success.Set(float64(at.Unix()))
	case errors.As(err, &fault):
		f.rounds.WithLabelValues(fault.Step).Inc()
	}
}
