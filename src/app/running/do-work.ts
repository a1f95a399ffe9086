import { tellBundle } from "../decisions/bundle-issues";
import { followConsent } from "../consents/follow-consent";
import { actOnIssue } from "./run-tick";
import { postSources } from "../posting/post-sources";
import { rerouteIssue } from "../hearing/reroute-issue";
import { settlePeriod } from "../periods/settle-period";
import { continueJob } from "./run-job";
import { updateTrack } from "../tracking/update-track";
import type { Ports, Work } from "../ports";
import type { Revision, Sharing } from "../records/billing";
import type { FactTuple } from "../records/track";

/** Work put off earlier. Queues deliver at least once: every kind says in its own file why it is safe to run twice. */
export async function doWork(ports: Ports, work: Work): Promise<void> {
  switch (work.kind) {
    case "post": {
      const said =
        work.revision === null ? null : (JSON.parse(work.revision) as { readonly revision: Revision; readonly own?: string; readonly sharing?: Sharing });
      return postSources(ports, [{ key: work.source, revision: said?.revision ?? null, own: said?.own, sharing: said?.sharing }]);
    }
    case "track":
      await updateTrack(ports, work.issue, { facts: JSON.parse(work.facts) as readonly FactTuple[] });
      return;
    case "fields":
      await updateTrack(ports, work.issue, { facts: [] });
      return;
    case "reroute":
      return rerouteIssue(ports, work.issue, work.again);
    case "bundle":
      return tellBundle(ports, work.request);
    case "settle":
      return settlePeriod(ports, work.period);
    case "alarm":
      return actOnIssue(ports, work.issue);
    case "consent":
      return followConsent(ports, work.request);
    case "job":
      return continueJob(ports, work.job);
  }
}
