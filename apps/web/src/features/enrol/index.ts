export { passkeyRoutes, welcomeRoutes } from "./routes.tsx";
