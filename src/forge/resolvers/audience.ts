import Resolver from "@forge/resolver";
import type { Answer, Refusal } from "../../app/api";
import { malformed, type Kind } from "../../app/decisions/check-ask";
import { Unavailable } from "../../app/ports";
import { problem } from "../../core/problem";
import { at, textOf } from "../jira/read-json";

/** Who asks, from the platform's context only; `extension` says where the question was asked, never that it is allowed. */
export interface Asker {
  readonly account: string;
  readonly accountType: string;
  readonly extension: unknown;
}

/** One function of an audience: whether it changes anything, the right on the same resource, then the work. */
export interface Definition<Ask, Reply> {
  readonly writes?: true;
  /** Kinds of the ask's keys; anything else is refused before the work. */
  readonly shape?: Readonly<Record<string, Kind>>;
  readonly answer: (ask: Ask, asker: Asker) => Promise<Answer<Reply>>;
}

/** One Resolver per audience; every function of `A` must be there (the compiler counts). */
export function audience<A extends object>(functions: {
  readonly [K in keyof A]: A[K] extends { ask: infer Ask; answer: infer Reply } ? Definition<Ask, Exclude<Reply, Refusal>> : never;
}) {
  const resolver = new Resolver();
  for (const [name, definition] of Object.entries(functions) as [string, Definition<unknown, unknown>][]) {
    resolver.define(name, async (request: { readonly payload?: unknown; readonly context: unknown }) => {
      const asker = askerOf(request.context);
      if (asker === null) return { problems: [problem("app.not-signed-in", "")] };
      if (definition.writes === true && isInactive(request.context)) return { problems: [problem("app.license-inactive", "")] };
      const wrong = definition.shape === undefined ? null : malformed(request.payload ?? {}, definition.shape);
      if (wrong !== null) return { problems: [problem("app.ask-malformed", wrong)] };
      return (await answered(() => definition.answer(request.payload ?? {}, asker))) as object;
    });
  }
  return resolver.getDefinitions();
}

/** All anonymous visitors share one literal account: it is nobody (forge-platform.md §1.5). */
function askerOf(context: unknown): Asker | null {
  const account = textOf(at(context, "accountId"));
  if (account === null || account === "unidentified") return null;
  return { account, accountType: textOf(at(context, "accountType")) ?? "licensed", extension: at(context, "extension") };
}

/** An inactive license makes the app read-only; a missing one allows everything (development, staging, free). */
function isInactive(context: unknown): boolean {
  const license = at(context, "license");
  return at(license, "active") === false || (at(license, "active") === undefined && at(license, "isActive") === false);
}

/** Jira or storage refuses for now: an answer in words, never a thrown text. */
async function answered<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unavailable) return { problems: [problem("app.try-again", "", { seconds: Math.ceil(error.retryAfterSeconds) })] };
    throw error;
  }
}
