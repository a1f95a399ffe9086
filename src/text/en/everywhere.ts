import { agent } from "./agent";
import { decide } from "./decide";
import { contractKey } from "./contract-key";
import { consent } from "./consent";
import { field } from "./field";
import { notice } from "./notice";
import { portal } from "./portal";
import { obligation } from "./obligation";
import { onCall } from "./on-call";
import { problemApp } from "./problem-app";
import { problemOnCall } from "./problem-on-call";
import { problemContract } from "./problem-contract";
import { problemCore } from "./problem-core";
import { problemDecision } from "./problem-decision";
import { problemExport } from "./problem-export";
import { problemStatement } from "./problem-statement";
import { question } from "./question";
import { questionMoney } from "./question-money";
import { questionAgreement } from "./question-agreement";
import { report } from "./report";
import { shared } from "./shared";
import { sheet } from "./sheet";
import { statement } from "./statement";
import { trace } from "./trace";
import { traceSla } from "./trace-sla";

/** The words that every page knows: all but those of the admin page alone, which would weigh on the first script of the others. */
export const everywhere: Readonly<Record<string, string>> = {
  ...agent,
  ...decide,
  ...contractKey,
  ...consent,
  ...field,
  ...notice,
  ...portal,
  ...obligation,
  ...onCall,
  ...problemApp,
  ...problemOnCall,
  ...problemContract,
  ...problemCore,
  ...problemDecision,
  ...problemExport,
  ...problemStatement,
  ...question,
  ...questionMoney,
  ...questionAgreement,
  ...report,
  ...shared,
  ...sheet,
  ...statement,
  ...trace,
  ...traceSla,
};
