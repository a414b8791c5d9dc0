/** Only an address within the application: nobody is sent elsewhere after signing in. */
export const safeNext = (next: unknown): { next?: string } =>
  typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {};
