import optimizeLocales from "@react-aria/optimize-locales-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { viteStaticCopy } from "vite-plugin-static-copy";

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
    { ...optimizeLocales.vite({ locales: ["en-US", "es-ES"] }), enforce: "pre" },
  ],
  build: {
    manifest: true,
    rollupOptions: { input: { index: "index.html", join: "join.html" } },
  },
  server: {
    proxy: { "/api": gateway, "/trpc": gateway, "/live": { target: gateway, ws: true } },
  },
});
