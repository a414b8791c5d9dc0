import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { registerWorker } from "./app/registerWorker.ts";
import { applyLook } from "./lib/theme.ts";
import "./app.css";

applyLook();
registerWorker();
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
