import type { CloseItem, CloseView } from "../../src/app/api";
import { ADMIN, HOUR, MINUTE, openOffice, type Office } from "../../commands/bench/office";

const MONTH = "2026-11";

async function view(office: Office): Promise<CloseView> {
  return (await office.ask("report", "closeView", { month: MONTH }, ADMIN)) as CloseView;
}

const only = async (office: Office): Promise<CloseItem> => {
  const [item] = (await view(office)).items;
  if (item === undefined) throw new Error("no contract to close");
  return item;
};

/** Heads and parts in storage, those of interrupted tries too. */
const statementsKept = ({ site }: Office): number =>
  [...site.store.tableNames()].filter((name) => name.endsWith("statement")).reduce((sum, name) => sum + [...site.store.table(name).keys()].length, 0);

/** Closes November of one contract; stopped at the given write, it is taken up an hour later. */
async function closeStoppedAt(
  write: number | null,
): Promise<{ readonly item: CloseItem; readonly text: string; readonly stopped: boolean; readonly rows: number }> {
  const office = await openOffice({ start: Date.parse("2026-11-30T08:00:00Z") });
  const issue = await office.raise();
  await office.pass(5 * MINUTE);
  await office.log(issue.key, 2700, "2026-11-30T08:01:00Z");
  await office.until("2026-12-03T09:01:00Z");
  const { last } = await only(office);
  await office.ask("report", "close", { month: MONTH, contracts: [{ contract: "acme-service-30", last }] }, ADMIN);
  office.site.faults.stopAtWrite = write;
  await office.pass(3 * MINUTE);
  office.site.faults.stopAtWrite = null;
  await office.pass(2 * HOUR);
  const item = await only(office);
  const running = (await view(office)).running;
  const statement = await office.ask("report", "statement", { contract: "acme-service-30", periodStart: "2026-11-01" }, ADMIN);
  const stopped = office.site.run.invocations().some(({ ended, functionKey }) => ended === "stopped" && functionKey === "run-job");
  const rows = statementsKept(office);
  office.site.dispose();
  if (running !== null) throw new Error(`stopped at write ${String(write)}, the close never ended`);
  return { item, text: JSON.stringify("statement" in statement ? statement.statement : statement), stopped, rows };
}

test("stopped at any of its writes and taken up again, a month is closed once, with the same statement and hash", async () => {
  const whole = await closeStoppedAt(null);
  expect(whole.item.state).toBe("closed");
  let stops = 0;
  for (let write = 1; write <= 12; write += 1) {
    const again = await closeStoppedAt(write);
    if (again.stopped) stops += 1;
    expect({ write, state: again.item.state, number: again.item.number, hash: again.item.hash }).toEqual({
      write,
      state: "closed",
      number: whole.item.number,
      hash: whole.item.hash,
    });
    expect(again.text).toBe(whole.text);
    expect(again.rows).toBe(whole.rows);
    if (!again.stopped) break;
  }
  expect(stops).toBeGreaterThanOrEqual(4);
}, 300_000);
