import { config } from "zod";

// Our pages forbid code from text (Trusted Types): zod is not to try, since each try is reported as an attack.
config({ jitless: true });
