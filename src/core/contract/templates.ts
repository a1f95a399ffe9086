import { basisSupport } from "./templates/basis-supportvertrag";
import { cmsShopUpdates } from "./templates/cms-shop-updates";
import { service30 } from "./templates/service-30";
import { service60 } from "./templates/service-60";
import { sla1 } from "./templates/sla1";

/** A package as its provider offers it: YAML with calendars, real numbers, and open points left open. */
export interface ContractTemplate {
  readonly id: string;
  readonly title: string;
  /** Whose offer it is. */
  readonly provider: string;
  readonly yaml: string;
}

/** One per package of the source offers; the files of `examples/contracts` are the same texts. */
export const TEMPLATES: readonly ContractTemplate[] = [
  { id: "service-30", title: "Service 30", provider: "terramedia", yaml: service30 },
  { id: "service-60", title: "Service 60", provider: "terramedia", yaml: service60 },
  { id: "cms-shop-updates", title: "CMS & Shop Updates", provider: "terramedia", yaml: cmsShopUpdates },
  { id: "sla1", title: "SLA1", provider: "MONOBUNT", yaml: sla1 },
  { id: "basis-supportvertrag", title: "Basis-Supportvertrag", provider: "SEITENBAU", yaml: basisSupport },
];
