import { agent } from "./agent";
import { admin } from "./admin";
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

/** Every word of the product in one language; each file has one owner, keys never repeat (tested). */
export const en: Readonly<Record<string, string>> = {
  ...agent,
  ...admin,
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
