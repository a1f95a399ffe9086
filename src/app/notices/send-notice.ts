import { instantOf, instantText } from "../records/instant-text";
import { Unavailable, type Ports } from "../ports";
import type { NoticeRecord } from "../records/records";

const LEASE_SECONDS = 300;

/** What a notice says and where: a comment on an issue, internal to the team or public to the customer. */
export interface Notice {
  /** `{kind}:{subject}:{cycle}:{step}` */
  readonly key: string;
  readonly issue: string;
  readonly text: string;
  readonly public: boolean;
  /** Account that is told by name; a mention is Jira's own notification. */
  readonly mention: string | null;
}

/**
 * Claim with lease → act → sent (DESIGN §5, Notice). Safe to run twice: the claim is a record that only one can create, and an
 * expired lease looks for the comment's key before it repeats. Answers whether this run sent it; what Jira
 * refuses for good is kept as failed and never blocks what else is due.
 */
export async function sendNotice(ports: Ports, notice: Notice): Promise<boolean> {
  const claim = await claimNotice(ports, notice.key);
  if (claim === null) return false;
  try {
    const there = claim.body.tries > 1 && (await ports.jira.hasNotice(notice.issue, notice.key));
    if (!there) await ports.jira.addComment(notice.issue, { text: notice.text, public: notice.public, notice: notice.key, mention: notice.mention });
    await finish(ports, notice.key, claim, "sent");
    return !there;
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    await finish(ports, notice.key, claim, "failed");
    return false;
  }
}

async function claimNotice(ports: Ports, key: string): Promise<NoticeRecord | null> {
  const lease = instantText(ports.now() + LEASE_SECONDS * 1000);
  const fresh: NoticeRecord = { v: 1, rev: 0, state: "claimed", receiver: "team", at: lease, body: { tries: 1 } };
  if (await ports.store.create("notice", key, fresh)) return fresh;
  const known = await ports.store.get("notice", key);
  if (known === null || known.state !== "claimed" || instantOf(known.at) > ports.now()) return null;
  const again: NoticeRecord = { ...known, rev: known.rev + 1, at: lease, body: { tries: known.body.tries + 1 } };
  const won = await ports.store.transact([{ kind: "set", entity: "notice", key, value: again, when: { rev: known.rev, state: "claimed" } }]);
  return won ? again : null;
}

async function finish(ports: Ports, key: string, claim: NoticeRecord, state: "sent" | "failed"): Promise<void> {
  const value: NoticeRecord = { ...claim, rev: claim.rev + 1, state, at: instantText(ports.now()) };
  await ports.store.transact([{ kind: "set", entity: "notice", key, value, when: { rev: claim.rev } }]);
}

/** Keys of storage allow letters, digits and `:._-#` only: `75%` becomes `75pc`. */
export const keyPart = (text: string): string => text.replaceAll("%", "pc").replace(/[^a-zA-Z0-9._#-]/g, "-");
