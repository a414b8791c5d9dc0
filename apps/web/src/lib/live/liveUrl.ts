/** Where the gateway's live socket is. */
export const liveUrl = () =>
  `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/live`;
