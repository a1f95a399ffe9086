/**
 * What the UIs may ask, one map an audience: `{ functionKey: { ask, answer } }`. Frontends import these types and
 * nothing else of the app. Every answer is plain JSON: instants are ISO 8601 in UTC (`…Z`), durations whole seconds,
 * money integer minor units beside its currency. Words are made in the UI from codes and facts (src/text).
 * A refusal or a mistake is an answer too: `{ problems: Problem[] }`, never a thrown text.
 */
import type { AdminApi } from "./api/admin";
import type { ConsentApi } from "./api/consent";
import type { CustomerApi } from "./api/customer";
import type { AgentApi, FieldApi } from "./api/issue";
import type { OnCallApi } from "./api/on-call";
import type { ReportApi } from "./api/report";

export type { CalendarSpec } from "../core/calendar/spec";
export type { Label, Treatment } from "../core/contract/contract";
export type { Problem } from "../core/problem";
export type { ClockState } from "../core/sla/clock";
export type { Metric } from "../core/sla/policy";
export type { Statement } from "../core/statement/statement";
export type { TraceStep } from "../core/trace";
export type * from "./api/admin";
export type * from "./api/answer";
export type * from "./api/consent";
export type * from "./api/customer";
export type * from "./api/decisions";
export type * from "./api/issue";
export type * from "./api/obligations";
export type * from "./api/on-call";
export type * from "./api/report";

/** Resolver function names → audience, so that one typed client serves all UIs. */
export interface Audiences {
  field: FieldApi;
  agent: AgentApi & ConsentApi & OnCallApi;
  report: ReportApi;
  admin: AdminApi;
  customer: CustomerApi;
}
