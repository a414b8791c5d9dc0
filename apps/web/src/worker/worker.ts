import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";

/** What this file uses of the world of a service worker. */
type World = {
  readonly __WB_MANIFEST: (string | { url: string; revision: string | null })[];
  readonly addEventListener: (
    type: "install" | "activate",
    listener: (event: { waitUntil(done: Promise<unknown>): void }) => void,
  ) => void;
};
declare const self: World;

const shellCache = "hearth-shell";
const shellKey = "/";

/** The page of the application is the same whatever its address; it holds nothing of anybody. */
const shell = new NetworkFirst({
  cacheName: shellCache,
  networkTimeoutSeconds: 4,
  plugins: [
    {
      cacheKeyWillBeUsed: () => Promise.resolve(shellKey),
      cacheWillUpdate: ({ response }) => Promise.resolve(response.status === 200 ? response : null),
    },
  ],
});

/** Code that is loaded with its page: what was opened once opens without network. */
const codeCache = "hearth-code";
const code = new CacheFirst({ cacheName: codeCache });

/** Not ours to keep: the light page of links has its own entry, and what is asked of the server is never kept here. */
const notKept = [/^\/join/, /^\/api/, /^\/trpc/, /^\/live/, /\.\w+$/];

cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);
registerRoute(new NavigationRoute(shell, { denylist: notKept }));
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/assets/"), code);
self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(shellCache).then((cache) => cache.add(shellKey)));
});
// Code of the version before is of no use to this one.
self.addEventListener("activate", (event) => {
  event.waitUntil(caches.delete(codeCache));
});
