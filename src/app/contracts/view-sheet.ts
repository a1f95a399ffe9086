import type { CalendarDocument, ContractDocument } from "../../core/contract/document";
import { contractSheet } from "../../core/contract/sheet";
import { pointsOf } from "../../core/contract/sheet/render";
import { termsOfPeriod } from "../../core/contract/versions";
import { calendarsNamed } from "../../core/sla/plan";
import { localDate, type LocalDate } from "../../core/time/instant";
import { isLocalDate } from "../../core/time/local-date";
import { periodOf } from "../../core/time/period";
import { localDateOf } from "../../core/time/zone";
import { languageOf } from "../../text/say";
import type { Answer, SheetView } from "../api";
import { readFrozen } from "../closing/freeze-statement";
import { readCalendarVersions } from "./load-calendars";
import { termsOf, versionAt } from "./load-contracts";
import { refuse } from "../tracking/load-issue";
import { documentOf } from "./read-written";
import { contractsOfProject } from "../views/view-report";
import type { Ports } from "../ports";

/** The sheet of a contract as it is written now, draft or in force; its open points are problems. Hours are today's, or those of a later start. */
export async function viewDraftSheet(ports: Ports, id: string, locale: string): Promise<Answer<SheetView>> {
  const head = await ports.store.get("contract", id);
  if (head === null || head.kind !== "head") return refuse("app.contract-unknown", "id", { contract: id });
  const document = documentOf(head.body.written);
  const customer = await ports.store.get("customer", document.customer);
  const today = localDateOf(ports.now(), document.timezone);
  return sheetOf(ports, document, { customerName: customer?.name ?? document.customer, locale, date: laterOf(today, fromOf(document)) });
}

/** The sheet of the terms that a period is stated by: for a closed one the version that was frozen with it. */
export async function viewPeriodSheet(
  ports: Ports,
  project: string,
  ask: { readonly contract: string; readonly periodStart: string; readonly locale: string },
): Promise<Answer<SheetView>> {
  const { contract, periodStart: start, locale } = ask;
  const covered = (await contractsOfProject(ports, project)).find(({ book }) => book.id === contract);
  if (covered === undefined) return refuse("app.contract-unknown", "contract", { contract });
  if (!isLocalDate(start)) return refuse("app.date-impossible", "periodStart", { date: start });
  const version = versionAt(covered.book, start);
  const period = version === null ? null : periodOf(version.contract.period, start);
  if (version === null || period?.from !== start || termsOfPeriod(termsOf(covered.book), period) === null)
    return refuse("app.period-unknown", "periodStart", { start });
  const frozen = await readFrozen(ports, contract, start);
  const record = await ports.store.get("contract", `${contract}:${frozen?.head.version ?? version.n}`);
  if (record === null) return refuse("app.period-unknown", "periodStart", { start });
  const document = documentOf(record.body.written);
  return sheetOf(ports, document, { customerName: covered.customer.name, locale, date: laterOf(start, fromOf(document)) });
}

interface Reader {
  readonly customerName: string;
  readonly locale: string;
  /** Local date whose opening hours are printed. */
  readonly date: LocalDate;
}

async function sheetOf(ports: Ports, document: ContractDocument, { customerName, locale, date }: Reader): Promise<Answer<SheetView>> {
  const calendars = await calendarsOn(ports, document, date);
  const sheet = contractSheet(document, { language: languageOf(locale), calendars, customerName });
  if (!sheet.ok) return { problems: sheet.problems };
  const { title, about, sections } = sheet.value;
  return { title, about, sections: sections.map((section) => ({ title: section.title, points: pointsOf(section.rows) })) };
}

/** The calendars that a contract names, each as it holds on a date; the first version also holds for all time before. */
async function calendarsOn(ports: Ports, { sla }: ContractDocument, date: LocalDate): Promise<Readonly<Record<string, CalendarDocument>>> {
  const found = await Promise.all(
    (sla === null ? [] : calendarsNamed(sla)).map(async (id): Promise<readonly [string, CalendarDocument][]> => {
      const versions = await readCalendarVersions(ports, id);
      const held = versions.findLast(({ from }) => from <= date) ?? versions[0];
      return held === undefined ? [] : [[id, held.spec as CalendarDocument]];
    }),
  );
  return Object.fromEntries(found.flat());
}

const fromOf = ({ validFrom: from, term }: ContractDocument): LocalDate => localDate(from ?? term.from);
const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
