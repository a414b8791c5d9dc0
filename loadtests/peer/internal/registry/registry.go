// Package registry checks messages in tests: the contracts as JSON schemas, which a test of packages/contracts keeps true.
package registry

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const sources = "../../../../packages/contracts/src/"

// Read reads a file of the contracts, from a test of a package beside this one.
func Read(t testing.TB, name string, into any) {
	t.Helper()
	text, err := os.ReadFile(sources + name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatal(err)
	}
}

// SchemaOf is one schema of the registry: `rpc.sessions.participant.enter input`, or `live.event`.
func SchemaOf(t testing.TB, name string) map[string]any {
	t.Helper()
	var shapes map[string]map[string]any
	Read(t, "registry.snapshot.json", &shapes)
	subject, side, hasSides := strings.Cut(name, " ")
	shape, known := shapes[subject]
	if !known {
		t.Fatalf("no contract %s", subject)
	}
	if !hasSides {
		return shape
	}
	return shape[side].(map[string]any)
}

// Check says what is wrong with a value that was read from JSON.
func Check(t testing.TB, schema map[string]any, value any) error {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("contract.json", schema); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("contract.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled.Validate(value)
}
