/** Decisions about money: top-ups, goodwill, adjustments, approvals, pooling. */
export const problemDecision: Readonly<Record<string, string>> = {
  "problem.app.worklog-unknown": "There is no such worklog on this work item, or it is deleted. Reload the page.",
  "problem.close.decision-pending": "{decisions} decisions about this period are still being posted. Try again in a few minutes.",
  "problem.close.earlier-price": "The period from {start|date} is still open, and a fixed price stands where work on it began. Close it first.",
  "problem.decision.channel-missing": "How the approval came is missing. Name the way: portal, mail or phone.",
  "problem.decision.id-taken": "Something else is decided under “{id}” already. Reload the page.",
  "problem.decision.in-future": "The time {at} lies in the future. Write a decision down once it is made.",
  "problem.decision.not-minutes": "“{quota}” counts tickets. Minutes cannot be given, taken or shared there.",
  "problem.decision.outside-term": "The period from {start|date} lies outside the term of the contract. Choose another month.",
  "problem.decision.reason-missing": "The reason is missing. Say briefly why it was decided so; it stands on the statement.",
  "problem.decision.unknown": "There is no decision “{id}”. Reload the list.",
};
