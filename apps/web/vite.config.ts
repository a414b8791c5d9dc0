import { constants } from "node:zlib";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compression, defineAlgorithm } from "vite-plugin-compression2";
import { VitePWA } from "vite-plugin-pwa";
import { viteStaticCopy } from "vite-plugin-static-copy";
import { appManifest } from "./appManifest.ts";
import { entryChunk } from "./entryChunk.ts";
import { shellOnly } from "./shellOnly.ts";

const gateway = `http://127.0.0.1:${process.env["HEARTH_PORT_BASE"] ?? "8400"}`;

/** Two entries: the application, and the light page that a join link opens. */
export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    // React Aria brings its own words in 30 languages; these are ours.
    // MediaPipe's model and WebAssembly ask for each other by name, so they keep theirs.
    viteStaticCopy({
      targets: [
        {
          src: "node_modules/@shiguredo/virtual-background/dist/selfie_segmentation*",
          dest: "effects",
          rename: { stripBase: true },
        },
        // Fonts of the board, without those for Chinese (13 MB).
        {
          src: "node_modules/@excalidraw/excalidraw/dist/prod/fonts/!(Xiaolai)/*",
          dest: "board/fonts",
          rename: { stripBase: 6 },
        },
      ],
    }),
    // What the live room is made of is kept once it was used, not before: it needs a network anyway.
    VitePWA({
      strategies: "injectManifest",
      srcDir: "src/worker",
      filename: "worker.ts",
      injectRegister: false,
      manifest: { ...appManifest, icons: [...appManifest.icons] },
      injectManifest: {
        globPatterns: ["assets/*.{js,css}"],
        maximumFileSizeToCacheInBytes: 10_000_000,
        manifestTransforms: [shellOnly],
      },
    }),
    // The gateway gives files as they lie here: a page on a slow line is a third as heavy so.
    compression({
      include: /assets\/.*\.(js|css)$/,
      threshold: 1_000,
      algorithms: [
        "gzip",
        defineAlgorithm("brotliCompress", { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      ],
      logLevel: "silent",
    }),
    { ...optimizeLocales.vite({ locales: ["en-US", "es-ES"] }), enforce: "pre" },
  ],
  build: {
    manifest: true,
    rollupOptions: {
      input: { index: "index.html", join: "join.html" },
      output: { codeSplitting: { groups: [{ name: entryChunk }] } },
    },
  },
  server: {
    proxy: { "/api": gateway, "/trpc": gateway, "/live": { target: gateway, ws: true } },
  },
});
