export { HelpSettingsLink } from "./HelpSettingsLink.tsx";
export { helpSettingsRoutes } from "./routes.tsx";
export { useHelpSettingsPlace } from "./useHelpSettingsPlace.ts";
