import type { Contract, Label } from "../../core/contract/contract";
import { instant } from "../../core/time/instant";
import { localDateOf } from "../../core/time/zone";
import type { Answer, ClassForm } from "../api";
import { judgeIssue } from "../tracking/judge-issue";
import { classify } from "../tracking/load-desk";
import { personsOf } from "../people/name-person";
import { customersOf } from "../people/refresh-members";
import { linkOf } from "../views/view-issue";
import { loadIssue, ratingAt, refuse, type LoadedIssue } from "../tracking/load-issue";
import { viewCategories } from "../views/view-coverage";
import { viewLevels } from "../views/view-levels";
import { viewQuotas } from "../views/view-quotas";
import type { Ports } from "../ports";
import type { TrackBody } from "../records/track";

/** The form of the field Support class for an issue that is there. */
export async function formOfIssue(ports: Ports, issue: string): Promise<Answer<ClassForm>> {
  const loaded = await loadIssue(ports, issue);
  return loaded === null ? refuse("app.issue-unknown", "issue") : formOf(ports, loaded);
}

/** Before an issue is there: the contract of the asking account, by its organisations, else of the project. */
export async function formOfRequest(ports: Ports, project: string, requestType: string | null, account: string): Promise<Answer<ClassForm>> {
  const person = (await personsOf(ports, [account])).get(account) ?? "";
  const customers = await customersOf(ports);
  const organisations = customers
    .filter(({ value }) => value.body.members.includes(person))
    .flatMap(({ value }) => value.body.matches.filter((match) => match.startsWith("org:")).map((match) => match.slice(4)));
  const body: TrackBody = {
    key: "-",
    project,
    created: ports.now(),
    updated: 0,
    status: "-",
    reporter: person,
    ...(organisations.length === 0 ? {} : { organisations }),
    ...(requestType === null ? {} : { requestType }),
    facts: [["r", "0", ports.now(), person, "portal", 0, ""]],
  };
  const judgement = await judgeIssue(ports, "0", body);
  const book = judgement.desk.books.find(({ id }) => id === judgement.contract?.id) ?? null;
  const track = { v: 1, rev: 0, state: "open", customer: "-", due: "", month: "-", at: "", body } as const;
  return formOf(ports, { issue: "0", track, judgement, book });
}

async function formOf(ports: Ports, loaded: LoadedIssue): Promise<ClassForm> {
  const { contract, desk } = loaded.judgement;
  const rating = loaded.book === null ? null : await ratingAt(ports, loaded.book, instant(ports.now()));
  const quotas = contract === null || rating === null ? [] : viewQuotas(contract, rating.statement, localDateOf(ports.now(), contract.timezone));
  const is = classify(loaded.track.body, contract, desk.settings);
  return {
    link: await linkOf(ports, loaded, false),
    currency: contract?.currency ?? "EUR",
    levels: viewLevels(contract).map((one) => ({ ...one, example: exampleOf(contract, one.level) })),
    categories: contract === null || rating === null ? [] : viewCategories(contract, quotas, rating.period.from),
    defaults: { category: is.category, severity: is.severity },
  };
}

/** What the contract's guide says of a level: its first example, else its meaning. */
function exampleOf(contract: Contract | null, level: string): Label | null {
  const guide = contract?.levelsGuide?.[level];
  return guide?.examples?.[0] ?? guide?.meaning ?? null;
}
