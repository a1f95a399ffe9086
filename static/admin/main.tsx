import { admin as de } from "../../src/text/de/admin";
import { admin as en } from "../../src/text/en/admin";
import { addWords } from "../../src/text/say";
import { start } from "../shared/start";
import { AdminPage } from "./admin-page";

addWords({ de, en });
void start(<AdminPage />);
