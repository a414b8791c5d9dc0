package person

import "sync"

// inbox is what others have for a person to do, in order. It never makes them wait.
type inbox struct {
	mu     sync.Mutex
	tasks  []func()
	filled chan struct{}
}

func newInbox() *inbox { return &inbox{filled: make(chan struct{}, 1)} }

func (i *inbox) put(task func()) {
	i.mu.Lock()
	i.tasks = append(i.tasks, task)
	i.mu.Unlock()
	select {
	case i.filled <- struct{}{}:
	default:
	}
}

func (i *inbox) take() []func() {
	i.mu.Lock()
	defer i.mu.Unlock()
	tasks := i.tasks
	i.tasks = nil
	return tasks
}
