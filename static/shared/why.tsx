import { useState, type ComponentProps } from "react";
import Button from "@atlaskit/button/new";
import { Popup } from "@atlaskit/popup";
import type { TraceStep } from "../../src/app/api";
import { withNames } from "../../src/text/label";
import { LinkedText } from "./linked-text";
import { usePage, useSay, type Say } from "./page-context";
import { usePartNames } from "./part-names";

export interface WhyProps {
  /** What is explained; heads the explanation and names the button for screen readers. */
  readonly what: string;
  readonly trace: readonly TraceStep[];
  readonly result?: string;
  readonly currency?: string;
  readonly zone?: string;
  readonly version?: { readonly version: number; readonly validFrom: string } | null;
}

/** „Why?“ beside a computed number: the rules as a numbered list, the number last; Esc closes and returns. */
export function Why(props: WhyProps) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return <Popup isOpen={open} onClose={() => setOpen(false)} placement="bottom-end" {...partsOf(props, say, open, setOpen)} />;
}

type PopupParts = Pick<ComponentProps<typeof Popup>, "role" | "label" | "content" | "trigger">;

/** The button and what opens under it, as the popup takes them: two functions. */
function partsOf(props: WhyProps, say: Say, open: boolean, setOpen: (open: boolean) => void): PopupParts {
  const label = say("why.title", { what: props.what });
  return {
    role: "dialog",
    label,
    content: () => <Explanation {...props} onClose={() => setOpen(false)} />,
    trigger: ({ ref, ...trigger }) => (
      <Button {...trigger} ref={ref} appearance="subtle" spacing="compact" onClick={() => setOpen(!open)} aria-label={label}>
        {say("action.why")}
      </Button>
    ),
  };
}

function Explanation({ what, trace, result, currency, zone, version, onClose }: WhyProps & { readonly onClose: () => void }) {
  const say = useSay();
  const { language } = usePage();
  const names = usePartNames();
  const facts = { ...(currency === undefined ? {} : { currency }), ...(zone === undefined ? {} : { zone }) };
  return (
    <div className="why">
      <p className="why-title">{say("why.title", { what })}</p>
      {trace.length === 0 && <p>{say("why.empty")}</p>}
      <ol>
        {trace.map((step, place) => (
          <li key={place}>
            <LinkedText text={say(`trace.${step.code}`, withNames(language, { ...facts, ...step.facts }, names))} />
          </li>
        ))}
      </ol>
      {result !== undefined && <p className="why-result">{result}</p>}
      {version !== undefined && version !== null && <p className="code">{say("why.version", { version: version.version, from: version.validFrom })}</p>}
      <Button spacing="compact" onClick={onClose}>
        {say("action.close")}
      </Button>
    </div>
  );
}
