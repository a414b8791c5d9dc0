package sessions

import (
	"go.k6.io/k6/v2/metrics"
)

// ours are the metrics of the module. Times are in milliseconds; what is a share goes from 0 to 1.
type ours struct {
	admitTime, joinTime, firstAudio, firstVideo   *metrics.Metric
	switchTime, reconnectTime                     *metrics.Metric
	latency, jitter, roundTrip, loss, freeze, mos *metrics.Metric
	joins, iceFailed                              *metrics.Metric
	leaked                                        *metrics.Metric
	received, receivedBytes, sent, sentBytes      *metrics.Metric
	nacked, keysAsked                             *metrics.Metric
	generator                                     *metrics.Metric
}

func registered(in *metrics.Registry) *ours {
	time := func(name string) *metrics.Metric { return in.MustNewMetric(name, metrics.Trend, metrics.Time) }
	share := func(name string) *metrics.Metric { return in.MustNewMetric(name, metrics.Trend) }
	count := func(name string) *metrics.Metric { return in.MustNewMetric(name, metrics.Counter) }
	bytes := func(name string) *metrics.Metric { return in.MustNewMetric(name, metrics.Counter, metrics.Data) }
	return &ours{
		// From the command of staff to the word that one is in.
		admitTime: time("rtc_admit_time"),
		// From the first word of joining to both transports connected and one's own sources sent.
		joinTime: time("rtc_join_time"),
		// From that word to the first sound, and to the first packet of each picture.
		firstAudio: time("rtc_first_audio"),
		firstVideo: time("rtc_first_video_keyframe"),
		// From the command of staff to the first packet of each picture where one is sent (kind: split, recall).
		switchTime: time("rtc_switch_time"),
		// From the cut to the newest state (kind: signalling), or from the new join to media (kind: network).
		reconnectTime: time("rtc_reconnect_time"),
		// Each second of each source, by what packets say of when they were sent (kind: audio, video).
		latency: time("rtc_e2e_latency"),
		jitter:  time("rtc_jitter"),
		// Of the connectivity checks.
		roundTrip: time("rtc_rtt"),
		// Each second of each person: what did not come, not even when it was asked for again.
		loss: share("rtc_loss"),
		// Of each five seconds of a picture: how much it stood still.
		freeze: share("rtc_freeze_ratio"),
		// Of each five seconds of each voice: 1 to 4.5.
		mos: share("rtc_mos"),
		// Times that sound and picture began to flow for somebody; and of all joins those that came to nothing.
		joins:     count("rtc_joins"),
		iceFailed: in.MustNewMetric("rtc_ice_failed", metrics.Rate),
		// Packets of people in other rooms, judged by when they were sent: 0 is told too, as k6 passes over what has no samples.
		leaked:        count("rtc_leak_packets"),
		received:      count("rtc_rx_packets"),
		receivedBytes: bytes("rtc_rx_bytes"),
		sent:          count("rtc_tx_packets"),
		sentBytes:     bytes("rtc_tx_bytes"),
		nacked:        count("rtc_nack"),
		keysAsked:     count("rtc_pli"),
		// Cores that this process itself takes: where it has no more of them, it measures itself.
		generator: share("rtc_generator_cores"),
	}
}
