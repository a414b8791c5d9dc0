export { messagesRoutes } from "./routes.tsx";
