import { house } from "@hearth/config/eslint";

export default house(import.meta.dirname);
