package contract

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"hearth/loadtests/peer/internal/registry"
)

// asSent is a message as JSON has it on the other side, with what the gateway fills in for a node.
func asSent(t *testing.T, message any, toNode bool) map[string]any {
	t.Helper()
	text, err := json.Marshal(message)
	if err != nil {
		t.Fatal(err)
	}
	var sent map[string]any
	if err := json.Unmarshal(text, &sent); err != nil {
		t.Fatal(err)
	}
	if toNode {
		sent["participantId"] = someID
	}
	return sent
}

const someID = "0192d3a0-7c3e-7000-8000-000000000001"

func TestEveryCommandIsAsItsContractSays(t *testing.T) {
	session := OfSession{SessionID: someID}
	rtp := RTPParameters{Codecs: []SentCodec{}, HeaderExtensions: []SentExtension{}, Encodings: []Encoding{}}
	for _, one := range []struct {
		input   Input
		subject string
		toNode  bool
	}{
		{Enter{session, "Alex"}, "rpc.sessions.participant.enter", false},
		{Leave{session}, "rpc.sessions.participant.leave", false},
		{Join{session, RTPCapabilities{}}, "media.node-id.join", true},
		{ConnectTransport{session, "t", DTLSParameters{}}, "media.node-id.connectTransport", true},
		{Produce{session, "mic", rtp, true}, "media.node-id.produce", true},
		{Produce{session, "camera", rtp, false}, "media.node-id.produce", true},
		{SetPaused{session, "mic", true}, "media.node-id.setPaused", true},
		{ResumeConsumers{session, []string{"c"}}, "media.node-id.resumeConsumers", true},
		{SetTiles{session, []Tile{{"c", 90}}}, "media.node-id.setTiles", true},
		{AdmitAll{session}, "rpc.sessions.participant.admitAll", false},
		{SavePlan{session, 0, []PlannedRoom{{"Oak", Task{}, []string{someID}}}}, "rpc.sessions.plan.save", false},
		{OpenBreakouts{session, 1, nil}, "rpc.sessions.breakout.open", false},
		{Recall{session, 0}, "rpc.sessions.breakout.recall", false},
		{Say{session, Audience{"room"}, "Hello"}, "rpc.sessions.message.say", false},
	} {
		schema := registry.SchemaOf(t, one.subject+" input")
		sent := asSent(t, one.input, one.toNode)
		if err := registry.Check(t, schema, sent); err != nil {
			t.Errorf("%s: %v", one.input.Verb(), err)
		}
		for name := range sent {
			if schema["properties"].(map[string]any)[name] == nil {
				t.Errorf("%s says %s, which its contract does not know", one.input.Verb(), name)
			}
		}
	}
}

func TestACommandThatLacksSomethingWouldBeSeen(t *testing.T) {
	schema := registry.SchemaOf(t, "media.node-id.setPaused input")
	sent := asSent(t, SetPaused{OfSession{SessionID: someID}, "trumpet", true}, true)
	if registry.Check(t, schema, sent) == nil {
		t.Error("a source that does not exist passes")
	}
}

func TestEveryFieldThatIsReadIsInTheContract(t *testing.T) {
	event := registry.SchemaOf(t, "live.event")["oneOf"].([]any)
	for _, one := range []struct {
		read   any
		schema any
	}{
		{ControlView{}, variant(t, event, "control", "view")},
		{MediaChange{}, variant(t, event, "media", "change")},
		{ControlView{}, any(registry.SchemaOf(t, "rpc.sessions.participant.enter output"))},
		{Joined{}, any(registry.SchemaOf(t, "media.node-id.join output"))},
		{SavedPlan{}, any(registry.SchemaOf(t, "rpc.sessions.plan.save output"))},
	} {
		for _, fault := range missing(reflect.TypeOf(one.read), one.schema.(map[string]any), "") {
			t.Errorf("%T%s", one.read, fault)
		}
	}
	variant(t, event, "superseded", "type")
}

// variant is what one kind of event carries under this name.
func variant(t *testing.T, variants []any, kind, name string) any {
	t.Helper()
	for _, one := range variants {
		properties := one.(map[string]any)["properties"].(map[string]any)
		if properties["type"].(map[string]any)["const"] == kind {
			return properties[name]
		}
	}
	t.Fatalf("no event of type %s", kind)
	return nil
}

// missing are the fields of a Go type that a schema does not have, or has as something else.
func missing(read reflect.Type, schema map[string]any, path string) []string {
	if open, isOpen := schema["additionalProperties"].(map[string]any); isOpen && len(open) == 0 {
		return nil // mediasoup's own objects: passed through as they are
	}
	schema = orNull(schema)
	switch read.Kind() {
	case reflect.Pointer:
		return missing(read.Elem(), schema, path)
	case reflect.Slice:
		items, _ := schema["items"].(map[string]any)
		if items == nil {
			return []string{path + " is no list"}
		}
		return missing(read.Elem(), items, path+"[]")
	case reflect.Struct:
		return missingFields(read, schema, path)
	case reflect.String, reflect.Bool, reflect.Int:
		kind := map[reflect.Kind]string{reflect.String: "string", reflect.Bool: "boolean", reflect.Int: "integer"}[read.Kind()]
		if schema["type"] != kind {
			return []string{fmt.Sprintf("%s is a %v, not a %s", path, schema["type"], kind)}
		}
		return nil
	default:
		return []string{fmt.Sprintf("%s is read as a %s", path, read)}
	}
}

func missingFields(read reflect.Type, schema map[string]any, path string) []string {
	properties, _ := schema["properties"].(map[string]any)
	faults := []string{}
	for n := range read.NumField() {
		field := read.Field(n)
		if field.Anonymous {
			faults = append(faults, missing(field.Type, schema, path)...)
			continue
		}
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		below, known := properties[name].(map[string]any)
		if !known {
			faults = append(faults, path+"."+name+" is not in the contract")
			continue
		}
		faults = append(faults, missing(field.Type, below, path+"."+name)...)
	}
	return faults
}

// orNull is what a value is when it is not null.
func orNull(schema map[string]any) map[string]any {
	choices, _ := schema["anyOf"].([]any)
	for _, one := range choices {
		if choice := one.(map[string]any); choice["type"] != "null" {
			return choice
		}
	}
	return schema
}
