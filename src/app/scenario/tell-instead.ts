import { say, type Language } from "../../text/say";
import { compareContracts, type ComparedPeriod } from "./compare-contracts";
import type { ScenarioResult } from "./run-scenario";
import { tellProblem, tellStatement } from "./tell-scenario";

/** What it would have cost under the other contract: the totals side by side, then its statements with the reason of every line. */
export function tellInstead(was: ScenarioResult, wouldBe: ScenarioResult, language: Language): string {
  const compared = compareContracts(was, wouldBe);
  const tier = compared.find((one) => one.wouldBe !== null)?.wouldBe?.tier ?? wouldBe.scenario.contracts[0]?.tier ?? "";
  const title = say(language, "scenario.instead", { tier });
  if (compared.length === 0) return `# ${title}\n\n${say(language, "scenario.instead.same")}\n`;
  const statements = compared.flatMap((one) => (one.wouldBe === null ? [] : [tellStatement(one.wouldBe, wouldBe, language)]));
  const open = wouldBe.problems.map((one) => tellProblem(one, language));
  const parts = [
    `# ${title}`,
    table(compared, language),
    ...statements,
    ...(open.length === 0 ? [] : [`## ${say(language, "scenario.problems")}`, open.join("\n")]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function table(compared: readonly ComparedPeriod[], language: Language): string {
  const money = (amount: number, currency: string): string => say(language, "scenario.instead.money", { amount, currency });
  const signed = (amount: number, currency: string): string => (amount > 0 ? `+${money(amount, currency)}` : money(amount, currency));
  const rows = compared.map(({ contract, from, currency, was, wouldBe }) => {
    const [old, now] = [was?.total ?? 0, wouldBe?.total ?? 0];
    return [say(language, "scenario.instead.period", { contract, from }), money(old, currency), money(now, currency), signed(now - old, currency)];
  });
  const sum = (of: (one: ComparedPeriod) => number): number => compared.reduce((total, one) => total + of(one), 0);
  const [old, now] = [sum(({ was }) => was?.total ?? 0), sum(({ wouldBe }) => wouldBe?.total ?? 0)];
  const currency = compared[0]?.currency ?? "EUR";
  const all = [say(language, "scenario.instead.total"), money(old, currency), money(now, currency), signed(now - old, currency)];
  const first = compared.find(({ was }) => was !== null)?.was?.tier ?? "–";
  const second = compared.find(({ wouldBe }) => wouldBe !== null)?.wouldBe?.tier ?? "–";
  const heads = [say(language, "scenario.instead.head.period"), first, second, say(language, "scenario.instead.head.difference")];
  return [heads, ["---", "--:", "--:", "--:"], ...rows, ...(rows.length > 1 ? [all] : [])].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
