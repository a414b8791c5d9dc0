// Package sessions is k6's module of the same name: people who join a live session of Hearth over WebRTC, and staff who steer it.
package sessions

import (
	"go.k6.io/k6/v2/js/modules"
)

func init() { modules.Register("k6/x/sessions", &root{steered: newSteered(), generator: &generator{}}) }

// root is what all virtual users of this process share.
type root struct {
	steered   *steered
	generator *generator
}

// NewModuleInstance makes one virtual user's module.
func (r *root) NewModuleInstance(vu modules.VU) modules.Instance {
	return &module{root: r, vu: vu, metrics: registered(vu.InitEnv().Registry)}
}

type module struct {
	root    *root
	vu      modules.VU
	metrics *ours
}

// Exports are the functions of a script.
func (m *module) Exports() modules.Exports {
	return modules.Exports{Default: map[string]any{"join": m.join, "conduct": m.conduct, "bare": m.bare}}
}
