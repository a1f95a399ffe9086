import Heading from "@atlaskit/heading";
import { formatMoney, formatPeriod, lastDay } from "../../src/text/format";
import { nameOf } from "../../src/text/label";
import { includedIn } from "../../src/text/quota";
import { lineResult, lineWords } from "../shared/line-words";
import { Notes } from "../shared/notes";
import { usePage, useSay } from "../shared/page-context";
import { QuotaBar } from "../shared/quota-bar";
import { Why } from "../shared/why";
import { ConsentCards } from "./consent-cards";
import type { MyContract } from "./my-contract-page";
import { WorkTable } from "./work-table";

/** One contract in one period: quota, work by request, amounts with their sum. */
export function ContractPart({ contract, onAnswered }: { readonly contract: MyContract; readonly onAnswered: () => void }) {
  const { language } = usePage();
  const say = useSay();
  const { statement } = contract;
  const { from, until } = statement.period;
  return (
    <section className="card">
      <Heading size="medium" as="h2">
        {contract.tier} · {contract.customerName}
      </Heading>
      <p className="small">
        {say("mine.statement", { period: formatPeriod(language, from, until) })} · {say(`mine.${statement.state}`)} · {say(`report.prices.${statement.prices}`)}
      </p>
      <ConsentCards consents={contract.consents} zone={statement.timezone} onAnswered={onAnswered} />
      {statement.quotas.length > 0 && <h3>{say("mine.quota")}</h3>}
      {statement.quotas.map((quota) => (
        <Quota key={quota.id} contract={contract} quota={quota} />
      ))}
      <Notes statement={statement} />
      <h3>{say("mine.work")}</h3>
      <WorkTable contract={contract} />
      {contract.done.length > 0 && <h3>{say("obligation.mine")}</h3>}
      <Done contract={contract} />
      <h3>{say("mine.amounts")}</h3>
      <Amounts contract={contract} />
    </section>
  );
}

/** Tasks owed regularly that are done, without names. */
function Done({ contract }: { readonly contract: MyContract }) {
  const { language } = usePage();
  const say = useSay();
  const zone = contract.statement.timezone;
  return contract.done.map(({ obligation, due, at }) => (
    <p key={`${obligation}.${due}`} className="small">
      {say("obligation.mine.line", { name: nameOf(language, contract.labels.categories[obligation] ?? null, obligation), due, at, zone })}
    </p>
  ));
}

type QuotaUse = MyContract["statement"]["quotas"][number];

function Quota({ contract, quota }: { readonly contract: MyContract; readonly quota: QuotaUse }) {
  const { language } = usePage();
  const say = useSay();
  const { statement } = contract;
  const granted = includedIn(quota);
  const over = contract.over[quota.id] ?? 0;
  const facts = { unit: quota.unit, granted, used: quota.covered, left: quota.left, over };
  const last = lastDay(statement.period.until);
  return (
    <>
      <QuotaBar quota={facts} name={nameOf(language, contract.labels.quotas[quota.id] ?? null, quota.id)} customer withLeft />
      {over > 0 && <p className="small">{say("mine.quota.beyond")}</p>}
      {statement.state === "open" && quota.unit === "minutes" && quota.left > 0 && (
        <p className="small">{say("mine.quota.expires", { minutes: quota.left, until: last })}</p>
      )}
      {quota.expired > 0 && <p className="small">{say("mine.quota.expired", { minutes: quota.expired })}</p>}
      {quota.rolledOut > 0 && <p className="small">{say("mine.quota.rolled", { minutes: quota.rolledOut })}</p>}
    </>
  );
}

function Amounts({ contract }: { readonly contract: MyContract }) {
  const { language } = usePage();
  const say = useSay();
  const { statement } = contract;
  const { currency } = statement;
  const rows = [...statement.lines, ...statement.corrections];
  const titleOf = (issue: string | undefined): string => {
    const key = issue === undefined ? null : (contract.issues[issue]?.key ?? null);
    return key === null ? "" : ` (${key})`;
  };
  return (
    <div className="scroll">
      <table>
        <caption className="hidden">{say("mine.amounts")}</caption>
        <tbody>
          {rows.map((line, place) => (
            <tr key={place}>
              <th scope="row">
                {lineWords(language, line, currency, contract.labels.fees)}
                {titleOf(line.issue)}
              </th>
              <td className="number right">{formatMoney(language, line.amount, currency)}</td>
              <td className="right slim">
                <Why
                  what={lineWords(language, line, currency, contract.labels.fees)}
                  trace={line.trace}
                  result={lineResult(language, line, currency, contract.labels.fees)}
                  currency={currency}
                  zone={statement.timezone}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{say("mine.total")}</td>
            <td className="number right">{formatMoney(language, statement.total, currency)}</td>
            <td>{"\u00a0"}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
