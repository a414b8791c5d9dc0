export { progressRoutes } from "./routes.tsx";
