import { catalogueTests } from "@hearth/testing/catalogue";
import { analyticsDatabase } from "./house.ts";

catalogueTests(analyticsDatabase);
