// Command k6 is Grafana's load generator with Hearth's people in it: `import sessions from "k6/x/sessions"`.
package main

import (
	"go.k6.io/k6/v2/cmd"

	_ "hearth/loadtests/peer/k6/sessions"
)

func main() { cmd.Execute() }
