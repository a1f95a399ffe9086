import { start } from "../shared/start";
import { AdminPage } from "./admin-page";

void start(<AdminPage />);
