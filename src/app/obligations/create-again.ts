import { isLocalDate } from "../../core/time/local-date";
import type { Answer, ObligationApi, ObligationsView } from "../api";
import { createOwed } from "./create-owed";
import { versionAt, type ContractBook } from "../contracts/load-contracts";
import { refuse } from "../tracking/load-issue";
import { obligationKey } from "./obligation-key";
import { getsIssue } from "./owed-dates";
import { periodAt, viewObligations } from "./view-obligations";
import type { Ports } from "../ports";

type WorkAsk = Omit<ObligationApi["createWork"]["ask"], "contract">;

/**
 * Somebody wants the work item of a due date that Jira refused or that was deleted; by itself the app creates no second one after a deletion.
 * Safe to run twice: it is claimed as the hourly run claims it.
 */
export async function createAgain(ports: Ports, book: ContractBook, { obligation, due }: WorkAsk): Promise<Answer<ObligationsView>> {
  if (!isLocalDate(due)) return refuse("app.date-impossible", "due", { date: due });
  const period = periodAt(book, due);
  const terms = versionAt(book, due)?.contract;
  const record = await ports.store.get("request", obligationKey(book.id, obligation, due));
  const isMissing = record?.kind === "obligation" && (record.state === "gone" || record.state === "refused");
  if (period === null || terms === undefined || !isMissing || !getsIssue(terms, obligation)) return refuse("obligation.work-not-missing", "due", { due });
  const made = await createOwed(ports, book, { terms, obligation, due }, true);
  if (made === "busy") return refuse("obligation.busy", "due", { due });
  return made === "there" ? viewObligations(ports, book, period.from, true) : { problems: [made.problem] };
}
