import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// The machine may be busy with other tests: nothing here is about time.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
