import type { EstimateOffer } from "../../app/api";
import type { Say } from "../surface";

/** What an estimate needs: nothing, an announcement, an approval of a hard limit, a quote, or, where it is billed anyway, an order. */
export type OfferKind = "fits" | "over" | "approval" | "quote" | "billed";

export function offerKind({ offered, ways }: EstimateOffer): OfferKind {
  if (ways.needed && ways.approval !== null) return "approval";
  if (ways.needed && ways.quote !== null) return "quote";
  if (offered) return "over";
  return ways.approval === null ? "fits" : "billed";
}

export function offerWords(say: Say, kind: Exclude<OfferKind, "fits">, offer: EstimateOffer): { readonly title: string; readonly text: string } {
  const asked = { over: offer.ways.approval?.overageMinutes ?? 0, ...offer.ways.approval?.amount };
  switch (kind) {
    case "over":
      return {
        title: say("agent.estimate.over", { over: offer.overageMinutes, ...offer.amount }),
        text: say("agent.estimate.over.text", { left: offer.leftMinutes }),
      };
    case "approval":
      return { title: say("agent.consent.needed.approval", asked), text: say("agent.consent.needed.approval.text") };
    case "quote":
      return { title: say("agent.consent.needed.quote"), text: say("agent.consent.needed.quote.text") };
    case "billed":
      return { title: say("agent.consent.billed", asked), text: say("agent.consent.billed.text") };
  }
}
