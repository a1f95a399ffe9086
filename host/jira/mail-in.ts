import type { JiraSite } from "../site/site";
import { addComment, visibility } from "./change/comment";
import { createIssue } from "./change/issue";
import { sharedWith } from "./desk/request-routes";
import { REQUEST_TYPES, projectOf } from "./facts/desk";
import { ISSUE_TYPE } from "./facts/workflow";
import { worldOf } from "./jira-site";
import { SITE_VIEW, type Caller } from "./state/caller";
import { Draft } from "./state/draft";
import { isCustomerOf } from "./state/right";
import { TABLE, type UserRow } from "./state/rows";
import type { World } from "./state/world";
import { adfOf } from "./wire/adf";

export interface IncomingMail {
  /** Address of the sender. */
  readonly from: string;
  readonly name?: string;
  readonly project: "WEB" | "IT";
  readonly subject: string;
  readonly text: string;
}

const KEY = /\b((?:WEB|IT)-\d+)\b/;

/** The person behind an address; an unknown sender becomes a portal-only customer, as JSM with public sign-up does. */
function senderOf(world: World, mail: IncomingMail): UserRow {
  const address = mail.from.trim().toLowerCase();
  const known = [...world.users.values()].find((user) => user.email.toLowerCase() === address);
  if (known !== undefined) return known;
  const [local = "", domain = ""] = address.split("@");
  const user: UserRow = {
    accountId: `qm:${domain}:${local}`,
    name: mail.name ?? address,
    email: address,
    kind: "customer",
    active: true,
    locale: "de_DE",
    zone: SITE_VIEW.zone,
  };
  world.parts.store.put(TABLE.user, user.accountId, user);
  return user;
}

/**
 * A mail to the project's address: a new request with channel `email`, or a public comment where the subject names a request
 * that the sender may see. Answers the key of the request.
 */
export function receiveMail(site: JiraSite, mail: IncomingMail): string {
  const world = worldOf(site);
  const user = senderOf(world, mail);
  const caller: Caller = { kind: "user", accountId: user.accountId, user, byApp: false, zone: user.zone, locale: user.locale };
  const draft = new Draft(world, caller);
  const named = world.issue(KEY.exec(mail.subject)?.[1] ?? "");
  const known = named !== undefined && (user.kind !== "customer" || isCustomerOf(world, user.accountId, named)) ? named : undefined;
  if (known !== undefined) addComment(draft, known, adfOf(mail.text), visibility(true));
  const key = known?.key ?? newRequest(draft, user, mail);
  draft.commit();
  return key;
}

function newRequest(draft: Draft, user: UserRow, mail: IncomingMail): string {
  const project = projectOf(mail.project);
  const type = REQUEST_TYPES.find((one) => one.project === mail.project && one.name.en === "Question");
  const organisations = sharedWith(draft.world, user, project.id);
  const fields = { summary: mail.subject.replaceAll(/\s+/g, " ").trim().slice(0, 255) || "(no subject)", description: adfOf(mail.text) };
  const wish = { project: project.id, type: type?.issueType ?? ISSUE_TYPE.request, reporter: user.accountId, requestType: type?.id ?? null, channel: "email" };
  return createIssue(draft, { ...wish, organisations, participants: [], fields }).key;
}
