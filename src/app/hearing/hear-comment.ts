import type { CommentSeen } from "../jira-port";
import { personsOf } from "../people/name-person";
import { updateTrack } from "../tracking/update-track";
import type { Ports } from "../ports";
import type { FactTuple } from "../records/track";

const PUBLIC = 1;
const AUTOMATIC = 2;

/** Comments as facts; an app's or a machine's word never counts as an answer (RULES §2). */
export async function commentFacts(ports: Ports, comments: readonly CommentSeen[]): Promise<readonly FactTuple[]> {
  const persons = await personsOf(
    ports,
    comments.map(({ by }) => by),
  );
  return comments.map(({ id, at, by, public: isPublic, automatic }): FactTuple => {
    const machine = automatic || by === null;
    return ["c", id, at, persons.get(by ?? "") ?? "", (isPublic ? PUBLIC : 0) | (machine ? AUTOMATIC : 0)];
  });
}

/** Safe to run twice: a comment is a fact by its id, an edit of its words changes nothing. */
export async function hearComment(ports: Ports, issue: string, comment: CommentSeen): Promise<void> {
  await updateTrack(ports, issue, { facts: await commentFacts(ports, [comment]) });
}
