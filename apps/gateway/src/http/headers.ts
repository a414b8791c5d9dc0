import { randomBytes, randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";

const self = "'self'";

type Page = { readonly host: string; readonly filesUrl: string; readonly nonce: string };

/** What a page of ours may load, and whom it may talk to: us, and our own name for files. Frames, plugins and foreign scripts are not among it. */
const contentSecurityPolicy = ({ host, filesUrl, nonce }: Page) =>
  helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: [self],
      baseUri: ["'none'"],
      connectSrc: [self, `ws://${host}`, `wss://${host}`, filesUrl],
      fontSrc: [self],
      formAction: [self],
      frameAncestors: ["'none'"],
      frameSrc: ["'none'"],
      imgSrc: [self, "data:", "blob:"],
      manifestSrc: [self],
      mediaSrc: [self, "blob:"],
      objectSrc: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      // WebAssembly of ours works on sound and picture on the device; code from text stays forbidden.
      scriptSrc: [self, "'wasm-unsafe-eval'"],
      scriptSrcAttr: ["'none'"],
      // React Aria writes one small style of its own, and shows the page's nonce for it.
      styleSrc: [self, `'nonce-${nonce}'`],
      workerSrc: [self, "blob:"],
    },
  });

const permissions = [
  "camera=(self)",
  "display-capture=(self)",
  "microphone=(self)",
  "autoplay=(self)",
  "fullscreen=(self)",
  "screen-wake-lock=(self)",
  ...["accelerometer", "geolocation", "gyroscope", "hid"],
  ...["magnetometer", "midi", "payment", "serial", "usb", "xr-spatial-tracking"],
]
  .map((entry) => (entry.includes("=") ? entry : `${entry}=()`))
  .join(", ");

const common = helmet({
  contentSecurityPolicy: false,
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: "no-referrer" },
  strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
  xFrameOptions: { action: "deny" },
});

export type Named = { requestId: string; nonce: string };
export const localsOf = (res: Response) => res.locals as Named;

/** Names each request, and tells browsers how little a page of ours needs. */
export const safeHeaders =
  (filesUrl: string): RequestHandler =>
  (req, res, next) => {
    const locals = localsOf(res);
    locals.requestId = randomUUID();
    locals.nonce = randomBytes(16).toString("base64url");
    res.setHeader("X-Request-Id", locals.requestId);
    res.setHeader("Permissions-Policy", permissions);
    const { nonce } = locals;
    const policy = contentSecurityPolicy({
      host: req.headers.host ?? "localhost",
      filesUrl,
      nonce,
    });
    common(req, res, () => policy(req, res, next));
  };
