import type { JiraSite, SiteParts } from "../site/site";

/** A call of a resolver function, as the bridge of one module frame asks for it. */
export interface ResolverCall {
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly payload: unknown;
  /** Who is signed in; never taken from the frame. */
  readonly accountId: string;
  readonly localId: string;
  /** `context.extension`, as the page that holds the module makes it. */
  readonly extension: Readonly<Record<string, unknown>>;
}

export interface LogLine {
  readonly seq: number;
  readonly at: number;
  readonly level: string;
  readonly source: string;
  readonly text: string;
}

/** What the server needs of the local site; host/main.ts puts it together. */
export interface ServedSite extends SiteParts {
  readonly jira: JiraSite;
  invokeResolver(call: ResolverCall): Promise<unknown>;
  /** The answer of a module's `dynamicProperties` function, or null where it has none. */
  dynamicProperties(moduleKey: string, accountId: string, extension: Readonly<Record<string, unknown>>, locale: string): Promise<unknown>;
  /** Oldest first. */
  log(): readonly LogLine[];
  /** Mails that Jira would have sent, newest last. */
  outbox(): readonly unknown[];
  /** Throws everything away and begins with fresh demo data. */
  reset(): Promise<void>;
}

/** Where the built bundle of a resource lies: a folder with `index.html`, or with `main.js` alone (UI Kit). */
export interface FrameSource {
  folderOf(resource: string): string | undefined;
}
