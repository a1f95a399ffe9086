import type { Answer, DecisionApi, DecisionDraft, Refusal } from "../../app/api";
import { decideDraft, mayNot, standsIn, takeBackDecision } from "../../app/decisions/decide-draft";
import { refuse } from "../../app/tracking/load-issue";
import { answersFor } from "../../app/people/name-approvers";
import { previewDecision, previewTakeBack } from "../../app/decisions/preview-decision";
import { isAgreement } from "../../app/decisions/read-draft";
import { previewShares, shareDraft, viewShares } from "../../app/worklogs/share-draft";
import { latestOf, viewDecisions, type MayDecide } from "../../app/decisions/view-decisions";
import { contractsOfProject, type CoveredContract } from "../../app/views/view-report";
import { ports } from "../ports";
import type { Asker, Definition } from "./audience";
import { inProject, mayAdjust, mayClose } from "./report-rights";

/** One contract of the page's project, and what the asker may decide about it. */
export const inContract = <T>(asker: Asker, contract: string, work: (covered: CoveredContract, may: MayDecide) => Promise<Answer<T>>): Promise<Answer<T>> =>
  inProject(asker, async (project) => {
    const covered = (await contractsOfProject(ports, project)).find(({ book }) => book.id === contract);
    if (covered === undefined) return refuse("app.contract-unknown", "contract", { contract });
    const closes = await mayClose(project);
    return work(covered, { adjust: await mayAdjust(project), agree: closes || answersFor(latestOf(covered), asker.account) });
  });

const allows = (may: MayDecide, agreement: boolean): boolean => (agreement ? may.agree : may.adjust);

/** Previews ask for the same right as what they preview. */
const forDraft = <T>(
  asker: Asker,
  ask: { readonly contract: string; readonly draft: DecisionDraft },
  work: (covered: CoveredContract, may: MayDecide) => Promise<Answer<T>>,
): Promise<Answer<T>> =>
  inContract(asker, ask.contract, async (covered, may) => {
    const agreement = isAgreement(ask.draft.kind);
    return allows(may, agreement) ? work(covered, may) : mayNot(agreement);
  });

const forDecision = <T>(
  asker: Asker,
  ask: { readonly contract: string; readonly id: string },
  work: (covered: CoveredContract, may: MayDecide) => Promise<Answer<T>>,
): Promise<Answer<T>> =>
  inContract(asker, ask.contract, async (covered, may) => {
    const found = await standsIn(ports, covered, ask.id);
    if (found === null) return refuse("decision.unknown", "id", { id: ask.id });
    return allows(may, found.agreement) ? work(covered, may) : mayNot(found.agreement);
  });

const SHARE = { contract: "text", worklog: "text" } as const;

/** A worklog is shared over contracts of the page's project alone, by whoever may adjust usage. */
const forShares = <T>(
  asker: Asker,
  ask: { readonly contract: string },
  work: (all: readonly CoveredContract[], covered: CoveredContract) => Promise<Answer<T>>,
): Promise<Answer<T>> =>
  inProject(asker, async (project) => {
    const all = await contractsOfProject(ports, project);
    const covered = all.find(({ book }) => book.id === ask.contract);
    if (covered === undefined) return refuse("app.contract-unknown", "contract", { contract: ask.contract });
    return (await mayAdjust(project)) ? work(all, covered) : mayNot(false);
  });

type Functions = { readonly [K in keyof DecisionApi]: Definition<DecisionApi[K]["ask"], Exclude<DecisionApi[K]["answer"], Refusal>> };

/** What a manager decides about money: the right on the contract of the page's project, then the work. */
export const decisionFunctions: Functions = {
  decisions: {
    shape: { contract: "text" },
    answer: ({ contract }, asker) => inContract(asker, contract, (covered, may) => viewDecisions(ports, covered, may)),
  },
  previewDecision: {
    shape: { contract: "text", draft: "object" },
    answer: (ask, asker) => forDraft(asker, ask, (covered) => previewDecision(ports, covered, ask.draft, asker.account)),
  },
  decide: {
    writes: true,
    shape: { contract: "text", draft: "object" },
    answer: (ask, asker) => forDraft(asker, ask, (covered, may) => decideDraft(ports, covered, ask.draft, { may, account: asker.account })),
  },
  previewTakeBack: {
    shape: { contract: "text", id: "text" },
    answer: (ask, asker) => forDecision(asker, ask, (covered) => previewTakeBack(ports, covered, ask.id, asker.account)),
  },
  shares: { shape: SHARE, answer: (ask, asker) => forShares(asker, ask, (all, covered) => viewShares(ports, all, covered, ask.worklog)) },
  previewShares: { shape: SHARE, answer: (ask, asker) => forShares(asker, ask, (all, covered) => previewShares(ports, all, covered, ask, asker.account)) },
  share: { writes: true, shape: SHARE, answer: (ask, asker) => forShares(asker, ask, (all, covered) => shareDraft(ports, all, covered, ask, asker.account)) },
  takeBack: {
    writes: true,
    shape: { contract: "text", id: "text", reason: "string" },
    answer: (ask, asker) => forDecision(asker, ask, (covered, may) => takeBackDecision(ports, covered, ask, { may, account: asker.account })),
  },
};
