export { RiskLink } from "./RiskLink.tsx";
export { riskRoutes } from "./routes.tsx";
