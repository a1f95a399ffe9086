import type { Contract } from "../../core/contract/contract";
import { matchContract } from "../../core/contract/match";
import { instant, localDate, type Instant } from "../../core/time/instant";
import { localDateOf, startOfDay } from "../../core/time/zone";
import type { Settings } from "../api";
import { loadBooks, termsOf, versionAt, type ContractBook } from "../contracts/load-contracts";
import { categoryOf, matchCustomer } from "./route-issue";
import { classification } from "./merge-facts";
import { readSettings } from "../setup/read-settings";
import type { Ports } from "../ports";
import type { CustomerRecord } from "../records/records";
import type { OwedDate, TrackBody } from "../records/track";

/** Everything that says under which contract an issue is served; of a regular task's issue the books are the task's contract alone. */
export interface Desk {
  readonly customer: string | null;
  readonly customerRecord: CustomerRecord | null;
  readonly candidates: readonly string[];
  readonly books: readonly ContractBook[];
  readonly settings: Settings;
}

export async function loadDesk(ports: Ports, body: TrackBody): Promise<Desk> {
  const settings = await readSettings(ports);
  const { customer, candidates } = await matchCustomer(ports, body);
  if (customer === null) return { customer, customerRecord: null, candidates, books: [], settings };
  const [customerRecord, all] = await Promise.all([ports.store.get("customer", customer), loadBooks(ports, customer)]);
  const books = body.owed === undefined ? all : all.filter(({ id }) => id === body.owed?.contract);
  return { customer, customerRecord, candidates, books, settings };
}

/** The contract for work of a category that started at an instant; null = none or several. */
export function contractFor(desk: Desk, category: string | null, at: Instant): Contract | null {
  if (desk.customer === null) return null;
  const versions = desk.books.flatMap(termsOf);
  const found = matchContract(versions, { customer: desk.customer, category, at });
  return found.ok ? found.value : null;
}

/** The version of a contract in force at an instant, by its own zone. */
export function contractOn(book: ContractBook, at: Instant): Contract | null {
  const zone = book.versions.at(-1)?.contract.timezone ?? "UTC";
  return versionAt(book, localDateOf(at, zone))?.contract ?? null;
}

export interface Classified {
  readonly category: string | null;
  readonly severity: number | null;
  /** `class` field or dialog, `channel`, `priority`, `request-type`, `default` or `none`. */
  readonly source: string;
}

/** A mail gets the lowest severity by itself and is classified by an agent (DESIGN §1, S93); Jira's spelling is not documented. */
const MAIL: ReadonlySet<string> = new Set(["email", "mail"]);

/**
 * Class of an issue (RULES §3): what was said in the field or our dialog > channel (S93: mail → low) > Jira's priority; the
 * category falls back to the request type's and then to the contract's default.
 */
export function classify(body: TrackBody, contract: Contract | null, settings: Settings): Classified {
  const said = classification(body.facts);
  const byType = settings.categoryByRequestType[body.requestType ?? ""] ?? settings.categoryByRequestType[body.issueType ?? ""];
  const category = contract === null ? (said.category ?? byType ?? null) : categoryOf(contract, { issue: said.category ?? undefined, requestType: byType });
  const levels = contract?.sla?.levels ?? [];
  const channelLevel = contract?.severityByChannel?.[body.channel ?? ""] ?? (MAIL.has(body.channel ?? "") ? levels.at(-1) : undefined);
  const byChannel = channelLevel === undefined ? 0 : levels.indexOf(channelLevel) + 1;
  const byPriority = settings.severityByPriority[body.priority ?? ""] ?? 0;
  const severity = said.severity ?? (byChannel > 0 ? byChannel : byPriority > 0 && byPriority <= Math.max(levels.length, 1) ? byPriority : null);
  const source =
    said.severity !== null || said.category !== null
      ? "class"
      : byChannel > 0
        ? "channel"
        : byPriority > 0
          ? "priority"
          : category !== null
            ? "request-type"
            : "none";
  return { category, severity, source };
}

/** The contract an issue stands under: by its category and the time it came in. */
export function contractOfIssue(desk: Desk, body: TrackBody): Contract | null {
  const said = classification(body.facts).category ?? desk.settings.categoryByRequestType[body.requestType ?? ""] ?? null;
  const found = contractFor(desk, said, instant(body.created));
  return found !== null || body.owed === undefined ? found : contractDue(desk, body.owed);
}

/** A task whose lead time begins before the term has the contract of its due date. */
function contractDue(desk: Desk, { obligation, due }: OwedDate): Contract | null {
  const zone = desk.books[0]?.versions.at(-1)?.contract.timezone ?? "UTC";
  return contractFor(desk, obligation, startOfDay(localDate(due), zone));
}
