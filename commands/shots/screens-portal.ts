import { EVA, KAI, pick, request, type Screen } from "./screen";
import type { Morning } from "./morning";

const category = (de: string, en: string) => pick("field.category", { de, en })((page) => page.getByTestId("new-support-class"));

const form = (name: string, play?: Screen["play"]): Screen => ({ name, who: EVA, path: "/portal/1/create/1", play });

/** What a customer meets. */
export const portal = (states: Morning): readonly Screen[] => [
  { name: "portal-home", who: EVA, path: "/portal/1" },
  form("portal-form-covered"),
  form("portal-form-billed", category("Design", "Design")),
  form("portal-form-quote", category("Neue Funktion", "New feature")),
  { name: "portal-form-empty", who: KAI, path: "/portal/1/create/1" },
  { name: "portal-requests", who: EVA, path: "/portal/1/requests" },
  request("portal-request", EVA, 1, states.running),
  request("portal-request-waiting", "qm:falkenstein:ivo", 1, states.paused),
  request("portal-request-over", KAI, 1, states.over),
  { name: "my-contract", who: KAI, path: "/portal/1/module/my-contract" },
  { name: "my-contract-none", who: "qm:zentral:lea", path: "/portal/2/module/my-contract" },
];
