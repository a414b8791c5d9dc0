import "./words.ts";

export { ChatPanel } from "./ChatPanel.tsx";
export { PrivateWordNotice } from "./PrivateWordNotice.tsx";
export { unreadOf } from "./unread.ts";
