import { leftOf, quotaTone, usedOf, type QuotaFacts } from "../../src/text/quota";
import { usePage } from "./page-context";

interface Props {
  readonly quota: QuotaFacts;
  readonly name: string;
  readonly customer?: boolean;
  /** In a table the rest stands in its own column. */
  readonly withLeft?: boolean;
}

/** Bar and words; the words are the value, so the bar is hidden from screen readers. */
export function QuotaBar({ quota, name, customer = false, withLeft = false }: Props) {
  const { language } = usePage();
  const share = quota.granted === 0 ? (quota.over > 0 ? 1 : 0) : Math.min(1, quota.used / quota.granted);
  const over = quota.over === 0 || quota.granted === 0 ? 0 : Math.min(0.25, quota.over / quota.granted);
  const words = withLeft ? `${usedOf(language, quota)} · ${leftOf(language, quota, customer)}` : usedOf(language, quota);
  return (
    <div className="quota">
      <span className="quota-words">
        {name !== "" && <span className="quota-name">{name}</span>}
        <span className="number">{words}</span>
      </span>
      <span className="bar" aria-hidden="true">
        <span className={`bar-fill ${quotaTone(quota, customer)}`} style={{ width: `${Math.round((share - over) * 100)}%` }} />
        {over > 0 && <span className={`bar-over ${quotaTone(quota, customer)}`} style={{ width: `${Math.round(over * 100)}%` }} />}
      </span>
    </div>
  );
}
