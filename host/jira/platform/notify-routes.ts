import { Draft } from "../state/draft";
import { seenIssue } from "../state/right";
import { TABLE, type IssueRow, type MailRow } from "../state/rows";
import { isJson, listOf, objectOf, type Json } from "../wire/body";
import { noPermission, refused } from "../wire/refusal";
import { done, write, type Answer, type Call, type Route } from "../wire/route";

function recipients(call: Call, row: IssueRow, to: Json): string[] {
  const named = listOf(to["users"]).flatMap((user) => (isJson(user) && typeof user["accountId"] === "string" ? [user["accountId"]] : []));
  const people = [to["reporter"] === true ? row.reporter : null, to["assignee"] === true ? row.assignee : null, ...named];
  return [...new Set(people)].filter((id): id is string => id !== null && call.world.user(id) !== undefined && id !== call.caller.accountId);
}

/** Puts a mail into the outbox that the shell shows; the caller himself is no recipient. */
function notify(call: Call): Answer {
  const { world, caller } = call;
  const row = seenIssue(world, caller, call.at["issueIdOrKey"] ?? "");
  if (!world.setting.outgoingMail) throw noPermission("Outgoing emails are disabled.");
  const body = objectOf(call.body);
  const to = recipients(call, row, isJson(body["to"]) ? body["to"] : {});
  if (to.length === 0) throw refused(400, ["No recipients were defined for notification."]);
  const draft = new Draft(world, caller);
  const text = body["textBody"] ?? body["htmlBody"] ?? "";
  const mail: MailRow = {
    id: draft.nextId("mail"),
    at: draft.now,
    issueKey: row.key,
    subject: String(body["subject"] ?? `Notification for ${row.key}`),
    text: String(text),
    to,
  };
  draft.put(TABLE.mail, mail.id, mail);
  draft.commit();
  return done();
}

export const NOTIFY_ROUTES: readonly Route[] = [write("POST", "/rest/api/3/issue/{issueIdOrKey}/notify", notify)];
