type Policy = { readonly createScriptURL: (url: string) => string };
type Factory = { readonly createPolicy: (name: "default", policy: Policy) => unknown };

/** Where the build puts what the picture behind a person needs. */
export const effectsFolder = "/effects/";

let isAllowed = false;

/** Our pages load no script by its name, with this one exception: what lies in the folder of effects. */
export function allowScriptsOfEffects(): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  if (isAllowed || !trustedTypes) return;
  isAllowed = true;
  trustedTypes.createPolicy("default", {
    createScriptURL: (name) => {
      const url = new URL(name, location.href);
      const isOurs = url.origin === location.origin && url.pathname.startsWith(effectsFolder);
      if (!isOurs) throw new TypeError("Only scripts of effects are loaded by name");
      return url.href;
    },
  });
}
