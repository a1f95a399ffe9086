import { start } from "../shared/start";
import { ReportPage } from "./report-page";

void start(<ReportPage />);
