import { addWords } from "../../lib/i18n/index.ts";
import en from "./words.en.json";
import es from "./words.es.json";

addWords("helpSettings", { en, es });
