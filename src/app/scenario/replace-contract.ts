import { readText } from "../../core/contract/source-text";
import { fine, problem, wrong, type Outcome } from "../../core/problem";
import { isJson } from "../read-json";

type Part = Readonly<Record<string, unknown>>;

/** What stays the customer's own when another package is tried: who, since when, and whose work it is. */
const KEPT = ["id", "customer", "state", "term", "roles"] as const;

/**
 * The same scenario, had its contract been another one ("had this been Service 60 …"). `text` holds that contract, alone, with its
 * calendars, or as a scenario whose facts are not looked at. Id, customer, state, term and roles stay as they are, and it holds for the whole term. Where the scenario has
 * several contracts, the one of the same id is replaced; none or several fitting, other money, or two meanings of one calendar are refused.
 */
export function replaceContract(input: unknown, text: string): Outcome<unknown> {
  const read = readText(text);
  if (!read.ok) return read;
  const other = partsOf(read.value.find((value) => value !== null));
  if (other === null) return wrong(problem("scenario.instead-several", "instead"));
  const scenario = isJson(input) ? input : {};
  const contracts = (Array.isArray(scenario["contracts"]) ? scenario["contracts"] : []).filter(isJson);
  const own = replacedOf(contracts, other.contract);
  if (own === null) return wrong(problem("scenario.instead-unclear", "instead", { known: idsOf(contracts).join(", ") || "–" }));
  if (own["currency"] !== other.contract["currency"])
    return wrong(problem("scenario.instead-currency", "instead", { was: String(own["currency"]), other: String(other.contract["currency"]) }));
  const calendars = isJson(scenario["calendars"]) ? scenario["calendars"] : {};
  const clash = Object.keys(other.calendars).find(
    (id) => Object.hasOwn(calendars, id) && JSON.stringify(calendars[id]) !== JSON.stringify(other.calendars[id]),
  );
  if (clash !== undefined) return wrong(problem("scenario.instead-calendar", "instead", { calendar: clash }));
  const kept = Object.fromEntries(KEPT.flatMap((key) => (own[key] === undefined ? [] : [[key, own[key]]])));
  const { validFrom: _from, ...terms } = other.contract;
  const tried = { ...terms, ...kept };
  const place = contracts.findIndex(({ id }) => id === own["id"]);
  const all = contracts.filter(({ id }) => id !== own["id"]).toSpliced(place, 0, tried);
  return fine({ ...scenario, calendars: { ...calendars, ...other.calendars }, contracts: all });
}

function partsOf(value: unknown): { readonly contract: Part; readonly calendars: Part } | null {
  if (!isJson(value)) return null;
  const listed = Array.isArray(value["contracts"]) ? value["contracts"] : "contracts" in value ? [value["contracts"]] : [value];
  const [contract, ...more] = listed;
  return isJson(contract) && more.length === 0 ? { contract, calendars: isJson(value["calendars"]) ? value["calendars"] : {} } : null;
}

const idsOf = (contracts: readonly Part[]): readonly string[] => [...new Set(contracts.map(({ id }) => String(id)))];

/** The newest version of the contract that is tried as another one. */
function replacedOf(contracts: readonly Part[], other: Part): Part | null {
  const ids = idsOf(contracts);
  const id = ids.length === 1 ? ids[0] : ids.find((one) => one === String(other["id"]));
  return contracts.findLast((one) => String(one["id"]) === id) ?? null;
}
