import { basisSupport } from "./templates/basis-supportvertrag";
import { cmsShopUpdates } from "./templates/cms-shop-updates";
import { service30 } from "./templates/service-30";
import { service60 } from "./templates/service-60";
import { sla1 } from "./templates/sla1";
import { serviceOnDemand } from "./templates/service-on-demand";
import { hostingPremiumSupport } from "./templates/hosting-premium-support";
import { supportPackage } from "./templates/support-package";
import { basisOnCall } from "./templates/basis-rufbereitschaft";
import { basic } from "./templates/basic";
import { maintenanceWithoutHosting } from "./templates/wartung-ohne-hosting";
import { extendedSupport } from "./templates/erweiterter-kundensupport";

/** A package as its provider offers it: YAML with calendars, real numbers, and open points left open. */
export interface ContractTemplate {
  readonly id: string;
  readonly title: string;
  /** What kind of business offers it; worded under `admin.template.<provider>`. */
  readonly provider: string;
  readonly yaml: string;
}

/** One per package of the source offers; the files of `examples/contracts` are the same texts. */
export const TEMPLATES: readonly ContractTemplate[] = [
  { id: "service-30", title: "Service 30", provider: "web-agency", yaml: service30 },
  { id: "service-60", title: "Service 60", provider: "web-agency", yaml: service60 },
  { id: "cms-shop-updates", title: "CMS & Shop Updates", provider: "web-agency", yaml: cmsShopUpdates },
  { id: "sla1", title: "SLA1", provider: "maintenance-agency", yaml: sla1 },
  { id: "basis-supportvertrag", title: "Basis-Supportvertrag", provider: "software-house", yaml: basisSupport },
  { id: "service-on-demand", title: "Service on demand", provider: "web-agency", yaml: serviceOnDemand },
  { id: "hosting-premium-support", title: "Hosting Premium Support", provider: "web-agency", yaml: hostingPremiumSupport },
  { id: "support-package", title: "Supportpaket", provider: "support-agency", yaml: supportPackage },
  { id: "basis-rufbereitschaft", title: "Basis-Supportvertrag mit Rufbereitschaft", provider: "software-house", yaml: basisOnCall },
  { id: "basic", title: "Servicepauschale Basic", provider: "maintenance-agency", yaml: basic },
  { id: "wartung-ohne-hosting", title: "Wartungsvereinbarung exkl. Hosting", provider: "maintenance-agency", yaml: maintenanceWithoutHosting },
  { id: "erweiterter-kundensupport", title: "Standard und erweiterter Support", provider: "hosting-provider", yaml: extendedSupport },
];
