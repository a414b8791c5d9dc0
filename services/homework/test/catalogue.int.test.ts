import { catalogueTests } from "@hearth/testing/catalogue";
import { homeworkDatabase } from "./house.ts";

catalogueTests(homeworkDatabase);
