/** A value that explains: placeholders in the words of src/text take these by name. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * A user's or data's mistake, as a value. `code` is `folder.what-is-wrong` and is worded in de and en
 * (src/text, key `problem.<code>`); `at` is the path to the place, such as `contracts[0].quotas[1].amount`.
 */
export interface Problem {
  readonly kind: "problem";
  readonly code: string;
  readonly at: string;
  readonly facts: Facts;
}

export const problem = (code: string, at: string, facts: Facts = {}): Problem => ({ kind: "problem", code, at, facts });

/** Either a value or at least one problem, never both. Problems are collected, in a fixed order. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export const fine = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const wrong = (...problems: readonly Problem[]): Outcome<never> => ({ ok: false, problems });
