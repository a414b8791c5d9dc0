import type { SessionConnection } from "@hearth/media-client/sessionConnection";

type NetworkInformation = Pick<EventTarget, "addEventListener" | "removeEventListener">;

/** Tells the connection when the page is hidden or shown, and when the network is another one. */
export function watchPage(connection: SessionConnection): () => void {
  const network = (navigator as { readonly connection?: NetworkInformation }).connection;
  const hidden = () => {
    connection.setHidden(document.hidden);
    if (!document.hidden) connection.look();
  };
  const changed = () => connection.networkChanged();
  document.addEventListener("visibilitychange", hidden);
  addEventListener("online", changed);
  network?.addEventListener("change", changed);
  return () => {
    document.removeEventListener("visibilitychange", hidden);
    removeEventListener("online", changed);
    network?.removeEventListener("change", changed);
  };
}
