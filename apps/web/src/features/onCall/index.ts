export { onCallRoutes } from "./routes.tsx";
