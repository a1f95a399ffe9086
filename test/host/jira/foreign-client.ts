import type { createCloudClient } from "jira.js/cloud";
import type { createServiceDeskClient } from "jira.js/serviceDesk";

type Cloud = { readonly createCloudClient: typeof createCloudClient };
type Desk = { readonly createServiceDeskClient: typeof createServiceDeskClient };
/** By file, because the package is offered to ESM only; jest transforms it (transformIgnorePatterns). */
const { createCloudClient: cloudClient } = jest.requireActual<Cloud>("../../../node_modules/jira.js/dist/cloud/createCloudClient.js");
const { createServiceDeskClient: deskClient } = jest.requireActual<Desk>("../../../node_modules/jira.js/dist/serviceDesk/createServiceDeskClient.js");

const settings = (host: string, email: string) => ({ host, auth: { type: "basic" as const, email, apiToken: "any" }, onSchemaMismatch: "throw" as const });

export type CloudClient = ReturnType<typeof createCloudClient>;
export type DeskClient = ReturnType<typeof createServiceDeskClient>;

/** A client that throws on every answer that does not keep its schemas. */
export const cloudAs = (host: string, email: string): CloudClient => cloudClient(settings(host, email));
export const deskAs = (host: string, email: string): DeskClient => deskClient(settings(host, email));
