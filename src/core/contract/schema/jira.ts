import { z } from "zod";
import { account, identifier, text } from "./word";

const toCategory = z.record(text, identifier);
const toCustomer = z.record(text, identifier);

/** How a Jira export is read: what Jira's words mean to these contracts. Left side: ids or names as Jira writes them. */
export const jiraMappingSchema = z
  .strictObject({
    fields: z
      .strictObject({
        organisations: text.optional().meta({ description: "id of the field Organizations, such as customfield_10002" }),
        requestType: text.optional().meta({ description: "id of the field Request Type" }),
        participants: text.optional().meta({ description: "id of the field Request participants" }),
        class: text.optional().meta({ description: "id of the app's field Support class" }),
      })
      .optional()
      .meta({ description: "ids of fields; left out, they are found by the export's own schema (expand=schema)" }),
    customers: z
      .strictObject({
        organisations: toCustomer.optional().meta({ description: "organisation id or name → customer" }),
        accounts: toCustomer.optional().meta({ description: "account id of the reporter → customer" }),
        projects: toCustomer.optional().meta({ description: "project id or key → customer" }),
        domains: toCustomer.optional().meta({ description: "domain of the reporter's address → customer" }),
      })
      .meta({ description: "whose work it is: organisation before account before project before domain; two of one rank are never guessed" }),
    categories: z
      .strictObject({
        labels: toCategory.optional().meta({ description: "label → category" }),
        components: toCategory.optional().meta({ description: "component id or name → category" }),
        requestTypes: toCategory.optional().meta({ description: "request type id or name → category, where nothing else says one" }),
        issueTypes: toCategory.optional().meta({ description: "issue type id or name → category, where nothing else says one" }),
      })
      .optional()
      .meta({ description: "what the work is about: field Support class, then label or component, then request type, then issue type" }),
    severityByPriority: z.record(text, text).optional().meta({ description: "priority id or name → level of the contract" }),
    statuses: z.record(text, text).optional().meta({ description: "status id → the name that the contract uses; left out: the name as exported" }),
    channel: text.optional().meta({ description: "channel of issues that carry none; such an issue is refused without it" }),
    machines: z.array(account).optional().meta({ description: "accounts whose comments never count as an answer; apps are known without" }),
  })
  .meta({ description: "only together with --jira EXPORT: how the exported issues become facts" });

export type JiraMapping = z.infer<typeof jiraMappingSchema>;
