export { HelpSettingsLink } from "./HelpSettingsLink.tsx";
export { helpSettingsRoutes } from "./routes.tsx";
