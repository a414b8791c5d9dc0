export { Lockable } from "./Lockable.tsx";
