import type { Answer, CustomerApi, RequestView } from "../../app/api";
import { answerConsent } from "../../app/consents/answer-consent";
import { isText } from "../../app/decisions/check-ask";
import { isCustomerOf } from "../../app/people/know-customer";
import { loadIssue, refuse, type LoadedIssue } from "../../app/tracking/load-issue";
import { viewBalance, viewMyContract, viewRequest } from "../../app/views/view-customer";
import { ports } from "../ports";
import { audience } from "./audience";

/** JSM itself says whether the person sees the request; then they must be its reporter, participant or the organisation's member. */
async function withRequest<T>(key: unknown, account: string, work: (loaded: LoadedIssue) => Promise<Answer<T>>): Promise<Answer<T>> {
  if (!isText(key)) return refuse("app.ask-malformed", "key");
  const request = await ports.jira.requestAsUser(key);
  if (request === null) return refuse("app.may-not-see", "key");
  const loaded = await loadIssue(ports, request.id);
  if (loaded === null) return refuse("app.issue-unknown", "key");
  return (await isCustomerOf(ports, loaded, account)) ? work(loaded) : refuse("app.may-not-see", "key");
}

export const customer = audience<CustomerApi>({
  request: { answer: ({ key }, { account }) => withRequest(key, account, (loaded) => viewRequest(ports, loaded, account)) },
  /** Who may answer is asked of the contract, on this request, before anything is written. */
  answerConsent: {
    writes: true,
    shape: { key: "text", id: "text", approve: "boolean", reason: "string" },
    answer: (ask, { account }) =>
      withRequest<RequestView>(ask.key, account, async (loaded) => {
        const refused = await answerConsent(ports, loaded, ask, account);
        if (refused !== null) return refused;
        const again = await loadIssue(ports, loaded.issue);
        return again === null ? refuse("app.issue-unknown", "key") : viewRequest(ports, again, account);
      }),
  },
  /** Only what belongs to customers whose member the account is. */
  balance: { answer: (_ask, { account }) => viewBalance(ports, account) },
  myContract: { answer: ({ periodStart }, { account }) => viewMyContract(ports, account, periodStart ?? null) },
});
