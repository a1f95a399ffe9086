import { invoke } from "@forge/bridge";
import type { Answer, Audiences, Refusal } from "../app/api";

type AskOf<A extends keyof Audiences, K extends keyof Audiences[A]> = Audiences[A][K] extends { ask: infer Ask } ? Ask : never;
type AnswerOf<A extends keyof Audiences, K extends keyof Audiences[A]> = Audiences[A][K] extends { answer: infer Given } ? Given : never;

const UNREACHABLE: Refusal = { problems: [{ kind: "problem", code: "ui.unreachable", at: "", facts: {} }] };

/** An answer that is nothing but problems. A draft has problems beside its content and is no refusal. */
export const isRefusal = <T extends object>(answer: Answer<T>): answer is Refusal => "problems" in answer && Object.keys(answer).length === 1;

/** A typed client of one audience. It never throws: a lost connection is a refusal with the code `ui.unreachable`. */
export const client =
  <A extends keyof Audiences>() =>
  async <K extends keyof Audiences[A] & string>(key: K, ask: AskOf<A, K>): Promise<AnswerOf<A, K> | Refusal> => {
    try {
      return (await invoke<AnswerOf<A, K>>(key, ask as Record<string, unknown>)) as AnswerOf<A, K>;
    } catch {
      return UNREACHABLE;
    }
  };

export const askAgent = client<"agent">();
export const askField = client<"field">();
export const askCustomer = client<"customer">();
