import type { Contract } from "../../core/contract/contract";
import { problem, fine, wrong, type Outcome, type Problem } from "../../core/problem";
import { isoWithOffset } from "../../core/time/iso";
import { addDays, isLocalDate } from "../../core/time/local-date";
import { localDate } from "../../core/time/instant";
import { startOfDay } from "../../core/time/zone";
import type { DecisionDraft, DecisionKind } from "../api";
import { malformed, type Kind } from "./check-ask";
import type { BundleAsk } from "./bundle-issues";
import type { DecisionAsk } from "./decide";
import { loadIssue } from "../tracking/load-issue";
import { approversOf } from "../people/name-approvers";
import type { Ports } from "../ports";

const BASE = { id: "text", period: "text" } as const;
const SHAPES: Readonly<Record<DecisionKind, Readonly<Record<string, Kind>>>> = {
  bought: { ...BASE, quota: "text", minutes: "number", on: "text", reason: "string" },
  goodwill: { ...BASE, quota: "text", minutes: "number", on: "text", reason: "string" },
  "opening-balance": { ...BASE, quota: "text", minutes: "number", reason: "string" },
  adjusted: { ...BASE, quota: "text", minutes: "number", of: "text", reason: "string" },
  "off-charge": { ...BASE, issue: "text", minutes: "number", reason: "string" },
  pooled: { ...BASE, quota: "text", direction: "text", approver: "text", on: "text", reason: "string", work: "texts" },
  bundle: { ...BASE, issues: "texts", amount: "number", reason: "string" },
  approved: { ...BASE, quota: "text", cap: "object", until: "text?", channel: "text", evidence: "string" },
};
/** Issues that one agreement names. */
const WORK_MAX = 20;

/** Whoever may close, or answers for the contract, agrees; the rest is for whoever may adjust usage. */
export const isAgreement = (kind: unknown): boolean => kind === "pooled" || kind === "approved" || kind === "bundle";

/**
 * What a form sent as a decision: keys of issues become ids where the person may browse them and the work is of this contract's customer;
 * dates become instants in the contract's zone. Problems name the field. The rest is checked where it is decided.
 */
export async function readDraft(ports: Ports, contract: Contract, draft: DecisionDraft): Promise<Outcome<DecisionAsk | BundleAsk>> {
  const bad = Object.hasOwn(SHAPES, String(draft.kind)) ? malformed(draft, SHAPES[draft.kind]) : "kind";
  if (bad !== null) return wrong(problem("app.ask-malformed", bad));
  const days = ["period", ...("on" in draft ? ["on"] : []), ...("until" in draft && draft.until !== null ? ["until"] : [])] as const;
  const impossible = days.filter((name) => !isLocalDate(String(draft[name as keyof DecisionDraft])));
  if (impossible.length > 0)
    return wrong(...impossible.map((name) => problem("app.date-impossible", name, { date: String(draft[name as keyof DecisionDraft]) })));
  const base = { id: draft.id, contract: contract.id, period: localDate(draft.period) };
  switch (draft.kind) {
    case "bought":
      return fine({
        fact: "granted",
        ...base,
        at: dayIn(contract, draft.on),
        quota: draft.quota,
        minutes: draft.minutes,
        source: "bought",
        reason: draft.reason,
      });
    case "goodwill":
      return fine({
        fact: "goodwill",
        as: "to-quota",
        ...base,
        at: dayIn(contract, draft.on),
        quota: draft.quota,
        minutes: draft.minutes,
        reason: draft.reason,
      });
    case "opening-balance":
      return fine({ fact: "opening-balance", ...base, quota: draft.quota, minutes: draft.minutes, reason: draft.reason });
    case "adjusted":
      return fine({ fact: "adjusted", ...base, quota: draft.quota, minutes: draft.minutes, of: draft.of, reason: draft.reason });
    case "off-charge": {
      const issue = await issueOf(ports, contract, draft.issue, "issue");
      if (!issue.ok) return issue;
      return fine({ fact: "goodwill", ...base, as: "off-charge", issue: issue.value, minutes: draft.minutes, reason: draft.reason });
    }
    case "bundle": {
      const issues = await issuesOf(ports, contract, draft.issues, "issues");
      return issues.ok ? fine({ contract: contract.id, id: draft.id, issues: issues.value, amount: draft.amount, reason: draft.reason }) : issues;
    }
    case "pooled":
      return readPooling(ports, contract, draft);
    case "approved": {
      const { quota, cap, channel, evidence } = draft;
      const until = draft.until === null ? {} : { until: dayIn(contract, addDays(localDate(draft.until), 1)) };
      const proof = evidence.trim() === "" ? {} : { evidence: evidence.trim() };
      const said = { fact: "approved", ...base, quota, channel, ...proof, ...until } as const;
      return fine("amount" in cap ? { ...said, amount: cap.amount } : { ...said, seconds: cap.minutes * 60 });
    }
  }
}

type Pooling = Extract<DecisionDraft, { readonly kind: "pooled" }>;

async function readPooling(ports: Ports, contract: Contract, draft: Pooling): Promise<Outcome<DecisionAsk>> {
  const approver = (await approversOf(ports, contract)).find(({ name }) => name === draft.approver);
  const work = await issuesOf(ports, contract, draft.work, "work");
  const problems: Problem[] = [
    ...(approver === undefined ? [problem("decision.approver-unknown", "approver", { name: draft.approver })] : []),
    ...(work.ok ? [] : work.problems),
  ];
  if (approver === undefined || !work.ok) return wrong(...problems);
  const { id, quota, direction, reason } = draft;
  const period = localDate(draft.period);
  const at = dayIn(contract, draft.on);
  return fine({ fact: "pooled", id, contract: contract.id, period, at, quota, direction, approver: approver.account, reason, work: work.value });
}

async function issuesOf(ports: Ports, contract: Contract, keys: readonly string[], at: string): Promise<Outcome<string[]>> {
  if (keys.length === 0) return wrong(problem("decision.work-missing", at));
  const issues = await Promise.all(keys.slice(0, WORK_MAX).map((key, place) => issueOf(ports, contract, key, `${at}[${place}]`)));
  const problems = issues.flatMap((one) => (one.ok ? [] : one.problems));
  return problems.length > 0 ? wrong(...problems) : fine(issues.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** The first instant of a day there: what is decided on a day holds for all its work. */
const dayIn = ({ timezone }: Contract, day: string): string => isoWithOffset(startOfDay(localDate(day), timezone), timezone);

async function issueOf(ports: Ports, contract: Contract, key: string, at: string): Promise<Outcome<string>> {
  const seen = /^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(key.trim()) ? await ports.jira.issueAsUser(key.trim().toUpperCase()) : null;
  if (seen === null) return wrong(problem("decision.issue-unknown", at, { key }));
  const loaded = await loadIssue(ports, seen.id);
  if (loaded?.judgement.customer !== contract.customer) return wrong(problem("decision.issue-of-another", at, { key: seen.key }));
  return fine(seen.id);
}
