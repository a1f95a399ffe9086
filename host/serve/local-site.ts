import type { ModuleEntry } from "../manifest/manifest";
import { personOf } from "./identity";
import type { ResolverCall, ServedSite } from "./served-site";
import type { Site } from "../site/compose-site";
import { bridgeContext, resolverInvocation } from "../run/resolver-context";
import type { ResolverCall as RunnerCall } from "../run/resolver-context";

/** Table in which Jira keeps what it would have mailed (jira/state/rows.ts). */
const MAIL_TABLE = "jira:mail";

/** One site after another behind one server: `reset` puts a fresh one in place. */
export class LocalSite implements ServedSite {
  constructor(
    private site: Site,
    private readonly renew: (old: Site) => Promise<Site>,
  ) {}

  get clock(): Site["clock"] {
    return this.site.clock;
  }
  get store(): Site["store"] {
    return this.site.store;
  }
  get faults(): Site["faults"] {
    return this.site.faults;
  }
  get switches(): Site["switches"] {
    return this.site.switches;
  }
  get counters(): Site["counters"] {
    return this.site.counters;
  }
  get jira(): Site["jira"] {
    return this.site.jira;
  }

  invokeResolver(call: ResolverCall): Promise<unknown> {
    return this.site.run.invokeResolver(this.runnerCall(call));
  }

  async dynamicProperties(moduleKey: string, accountId: string, extension: Readonly<Record<string, unknown>>, locale: string): Promise<unknown> {
    const functionKey = this.moduleOf(moduleKey)?.dynamicProperties?.function;
    if (functionKey === undefined) return null;
    const call = { ...this.placeOf(moduleKey, accountId, extension), locale, resolverFunction: functionKey, call: { functionKey } };
    const context = bridgeContext(this.site.manifest, call);
    const outcome = await this.site.run.invokeFunction(resolverInvocation(this.site.manifest, call, { ...context, context }));
    return outcome.ok ? outcome.result : null;
  }

  log(): ReturnType<ServedSite["log"]> {
    return this.site.log.entries();
  }

  outbox(): readonly unknown[] {
    return [...this.site.store.table(MAIL_TABLE).values()];
  }

  async reset(): Promise<void> {
    this.site = await this.renew(this.site);
  }

  dispose(): void {
    this.site.dispose();
  }

  private moduleOf(moduleKey: string): ModuleEntry | undefined {
    const { function: _functions, ...modules } = this.site.manifest.modules;
    const entries: readonly ModuleEntry[] = Object.values(modules).flat();
    return entries.find(({ key }) => key === moduleKey);
  }

  private placeOf(moduleKey: string, accountId: string, extension: Readonly<Record<string, unknown>>) {
    const person = personOf(accountId);
    return {
      moduleKey,
      extension,
      actor: { kind: "user", accountId } as const,
      accountType: person?.kind === "customer" ? ("customer" as const) : ("licensed" as const),
      ...(person === undefined ? {} : { locale: person.locale }),
    };
  }

  /** The resolver is the module's own: a frame cannot call another audience's. */
  private runnerCall(call: ResolverCall): RunnerCall {
    const resolverFunction = this.moduleOf(call.moduleKey)?.resolver?.function;
    if (resolverFunction === undefined) throw new Error(`module ${call.moduleKey} has no resolver`);
    const { functionKey, payload, localId } = call;
    return { ...this.placeOf(call.moduleKey, call.accountId, call.extension), resolverFunction, call: { functionKey, payload }, localId };
  }
}
