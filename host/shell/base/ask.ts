/** Calls from the shell to its server, always as the person who is switched to. */
export class AskFailed extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = "AskFailed";
  }
}

export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type Send = (method: string, path: string, body?: string | null, headers?: Readonly<Record<string, string>>) => Promise<Answer>;

/** `locale`: the language chosen in place of the person's own; null = theirs. */
export const senderFor =
  (accountId: string | null, locale: string | null = null): Send =>
  async (method, path, body = null, headers = {}) => {
    const identity: Record<string, string> = accountId === null ? {} : { "x-host-account": accountId };
    if (locale !== null) identity["x-host-locale"] = locale;
    const response = await fetch(path, { method, body, headers: { accept: "application/json", ...headers, ...identity } });
    return { status: response.status, statusText: response.statusText, headers: Object.fromEntries(response.headers), body: await response.text() };
  };

/** JSON in and out; a refusal is thrown with Jira's own words where it has some. */
export async function askJson<T>(send: Send, method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<T> {
  const text = body === undefined ? null : JSON.stringify(body);
  const answer = await send(method, path, text, text === null ? headers : { "content-type": "application/json", ...headers });
  if (answer.status >= 400) throw new AskFailed(answer.status, refusalOf(answer));
  return (answer.body === "" ? undefined : JSON.parse(answer.body)) as T;
}

function refusalOf(answer: Answer): string {
  try {
    const body = JSON.parse(answer.body) as { errorMessages?: string[]; errors?: Record<string, string>; errorMessage?: string; message?: string };
    const words = [...(body.errorMessages ?? []), ...Object.values(body.errors ?? {}), body.errorMessage ?? "", body.message ?? ""].filter(
      (word) => word !== "",
    );
    if (words.length > 0) return words.join(" ");
  } catch {
    // not JSON: the status must do
  }
  return `${answer.status} ${answer.statusText}`;
}
