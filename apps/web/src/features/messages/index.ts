export { messagesRoutes } from "./routes.tsx";
export { useUnread } from "./useThreads.ts";
