import { catalogueTests } from "@hearth/testing/catalogue";
import { messagingDatabase } from "./house.ts";

catalogueTests(messagingDatabase);
