// Before any module: our pages forbid code from text, and each try of zod to compile a schema is reported as an attack.
globalThis.__zod_globalConfig = { jitless: true };
