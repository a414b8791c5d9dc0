export { scheduleRoutes } from "./routes.tsx";
