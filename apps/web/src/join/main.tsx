import { lazy, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { JoinPage } from "../features/join/index.ts";
import { applyLook } from "../lib/theme.ts";
import { JoinApp } from "./JoinApp.tsx";
import "../app.css";

const SeatRoom = lazy(async () => ({ default: (await import("./SeatRoom.tsx")).SeatRoom }));

applyLook();
// Another link in the same tab changes the fragment alone: begin anew with it.
addEventListener("hashchange", () => {
  location.reload();
});
const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <JoinApp>
        <JoinPage Room={SeatRoom} />
      </JoinApp>
    </StrictMode>,
  );
}
