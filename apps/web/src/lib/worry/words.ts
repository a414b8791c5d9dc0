import { addWords } from "../i18n/index.ts";
import en from "./words.en.json";
import es from "./words.es.json";

addWords("worry", { en, es });
