import type { ReactNode } from "react";
import { useSession } from "../base/session";
import type { Word } from "../words";
import { Go } from "./go";

export function Refused({ word }: { readonly word: Word }): ReactNode {
  const { say } = useSession();
  return (
    <section className="card" role="alert">
      <p>{say(word)}</p>
      <Go to="/">{say("nav.start")}</Go>
    </section>
  );
}
