import { lazy, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { JoinPage } from "../features/join/index.ts";
import { applyLook } from "../lib/theme.ts";
import { JoinApp } from "./JoinApp.tsx";
import "../app.css";

const LiveRoomPage = lazy(async () => {
  const room = await import("../features/live-session/index.ts");
  return { default: room.LiveRoomPage };
});

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
        <JoinPage Room={LiveRoomPage} />
      </JoinApp>
    </StrictMode>,
  );
}
