import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import express, { Router, type RequestHandler } from "express";
import expressStaticGzip from "express-static-gzip";
import { notFound } from "@hearth/contracts/errors";
import { filesUrlName } from "@hearth/contracts/files";
import { localsOf } from "./headers.ts";

const aYear = 31_536_000_000;

/** The built web app: files for ever and as they were compressed, pages never, and every path of the app is one of its pages. */
export function webApp(dist: string, filesUrl: string): Router {
  const web = Router();
  web.use(
    "/assets",
    expressStaticGzip(join(dist, "assets"), {
      enableBrotli: true,
      orderPreference: ["br", "gzip"],
      index: false,
      serveStatic: { immutable: true, maxAge: aYear, index: false, fallthrough: false },
    }),
  );
  web.use(express.static(dist, { index: false, redirect: false, setHeaders: neverPages }));
  const page = pageOf(dist, `<meta name="${filesUrlName}" content="${filesUrl}">`);
  web.get("/join", page("join.html", "index.html"));
  web.get("/{*path}", page("index.html"));
  return web;
}

const neverPages = (res: { setHeader: (name: string, value: string) => void }, path: string) =>
  res.setHeader("Cache-Control", path.endsWith(".html") ? "no-store" : "no-cache");

/** The first of these pages that was built, with what it has to know and the nonce of this answer. */
const pageOf =
  (dist: string, told: string) =>
  (...names: readonly string[]): RequestHandler =>
  (req, res, next) => {
    const file = names.map((name) => join(dist, name)).find(existsSync);
    if (!file || /\.\w+$/.test(req.path)) {
      next(notFound("Page"));
      return;
    }
    const nonce = `<meta property="csp-nonce" nonce="${localsOf(res).nonce}">`;
    const html = readFileSync(file, "utf8").replace("<head>", `<head>${nonce}${told}`);
    res.setHeader("Cache-Control", "no-store");
    res.type("html").send(html);
  };
