export { recordRoutes } from "./routes.tsx";
