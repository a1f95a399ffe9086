import Lozenge from "@atlaskit/lozenge";
import type { SetupItem } from "../../src/app/api";
import { askAdmin, useAnswer } from "../../src/frontend/ask";
import { isWorded } from "../../src/text/say";
import { usePage, useSay } from "../shared/page-context";
import { Shown } from "./loaded";

/** What is missing and how to mend it; found by looking, not by remembering. */
export function Setup() {
  const loaded = useAnswer<{ items: readonly SetupItem[] }>(() => askAdmin("setup", {}));
  return <Shown loaded={loaded}>{({ items }) => <Checklist items={items} />}</Shown>;
}

function Checklist({ items }: { readonly items: readonly SetupItem[] }) {
  const { language } = usePage();
  const say = useSay();
  const open = items.filter((item) => !item.done).length;
  return (
    <>
      <p>{open === 0 ? say("admin.setup.ready") : say(open === 1 ? "admin.setup.open.one" : "admin.setup.open", { count: open })}</p>
      <ul className="checklist">
        {items.map((item) => (
          <li key={`${item.code}:${JSON.stringify(item.facts)}`}>
            <span>
              <Lozenge appearance={item.done ? "success" : "warning"}>{say(item.done ? "admin.setup.done" : "admin.setup.missing")}</Lozenge>
            </span>
            <span>
              <strong>{isWorded(language, `setup.${item.code}`) ? say(`setup.${item.code}`, item.facts) : item.code}</strong>
              {!item.done && typeof item.facts["names"] === "string" && item.facts["names"] !== "" && <span className="code">{item.facts["names"]}</span>}
              {!item.done && isWorded(language, `setup.${item.code}.how`) && <span className="code">{say(`setup.${item.code}.how`, item.facts)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
