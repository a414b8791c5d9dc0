package media

import (
	"net"
	"sync"

	"github.com/pion/transport/v4"
	"github.com/pion/transport/v4/stdnet"
)

// gate lets no media in before there is somebody to receive it: what may flow with the connection comes right behind the
// handshake, and pion's SRTP session stands still at a packet of a stream that nobody has opened.
type gate struct {
	transport.Net
	open   func()
	isOpen chan struct{}
}

func newGate() (*gate, error) {
	network, err := stdnet.NewNet()
	if err != nil {
		return nil, err
	}
	isOpen := make(chan struct{})
	return &gate{Net: network, isOpen: isOpen, open: sync.OnceFunc(func() { close(isOpen) })}, nil
}

// ListenUDP is where pion receives.
func (g *gate) ListenUDP(network string, at *net.UDPAddr) (transport.UDPConn, error) {
	conn, err := g.Net.ListenUDP(network, at)
	if err != nil {
		return nil, err
	}
	return gated{conn, g.isOpen}, nil
}

type gated struct {
	transport.UDPConn
	isOpen <-chan struct{}
}

// ReadFrom waits with the first packet of RTP or RTCP, both of which begin with their version, until the gate is open.
func (g gated) ReadFrom(into []byte) (int, net.Addr, error) {
	n, from, err := g.UDPConn.ReadFrom(into)
	if n > 0 && into[0]>>6 == 2 {
		<-g.isOpen
	}
	return n, from, err
}
