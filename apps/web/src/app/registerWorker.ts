type Factory = {
  readonly createPolicy: (
    name: string,
    policy: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
};

const script = "/worker.js";

/** Our pages load no script by its name: this policy lets through the worker, and nothing else. */
function trusted(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  const policy = trustedTypes?.createPolicy("hearth-worker", { createScriptURL: () => script });
  return policy?.createScriptURL(script) ?? script;
}

/** Has the application open without network from now on. A browser that can't do that goes on without. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  addEventListener("load", () => {
    navigator.serviceWorker.register(trusted()).catch(() => undefined);
  });
}
