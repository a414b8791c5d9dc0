export { signInRoutes } from "./routes.tsx";
export { SignInWays } from "./SignInWays.tsx";
