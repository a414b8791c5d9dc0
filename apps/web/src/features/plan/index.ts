export { planRoutes } from "./routes.tsx";
