/** The panels of the room; the word of each is `tools.<name>`. */
export type PanelName = "people" | "chat" | "rooms" | "tools" | "notes" | "board" | "sessionNote";
