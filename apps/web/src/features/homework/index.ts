export { homeworkRoutes } from "./routes.tsx";
