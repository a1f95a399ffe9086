import type { CustomerApi } from "../../app/api";
import { isText } from "../../app/check-ask";
import { loadIssue, refuse } from "../../app/load-issue";
import { isCustomerOf, viewBalance, viewMyContract, viewRequest } from "../../app/view-customer";
import { ports } from "../ports";
import { audience } from "./audience";

export const customer = audience<CustomerApi>({
  request: {
    /** JSM itself says whether the person sees the request; then they must be its reporter, participant or the organisation's member. */
    answer: async ({ key }, { account }) => {
      if (!isText(key)) return refuse("app.ask-malformed", "key");
      const request = await ports.jira.requestAsUser(key);
      if (request === null) return refuse("app.may-not-see", "key");
      const loaded = await loadIssue(ports, request.id);
      if (loaded === null) return refuse("app.issue-unknown", "key");
      return (await isCustomerOf(ports, loaded, account)) ? viewRequest(ports, loaded) : refuse("app.may-not-see", "key");
    },
  },
  /** Only what belongs to customers whose member the account is. */
  balance: { answer: (_ask, { account }) => viewBalance(ports, account) },
  myContract: { answer: ({ periodStart }, { account }) => viewMyContract(ports, account, periodStart ?? null) },
});
