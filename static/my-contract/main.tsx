import { start } from "../shared/start";
import { MyContractPage } from "./my-contract-page";

void start(<MyContractPage />);
