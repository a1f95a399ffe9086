export const problemStatement: Readonly<Record<string, string>> = {
  "problem.statement.unclassified": "{issue}: {seconds|duration} are not classified yet. Choose a category; until then the month cannot be closed.",
  "problem.statement.not-covered":
    "{issue}: {seconds|duration} of {category|term:category} are not part of the contract. Choose another category or agree on a price with the customer.",
  "problem.statement.quote-missing":
    "{issue}: {seconds|duration} of {category|term:category} need an accepted quote. Record the quote or choose another category.",
  "problem.statement.no-fixed-price": "{issue}: {seconds|duration} have a fixed price, but none is recorded. Record the agreed price.",
  "problem.statement.no-rate": "{issue}: the contract names no rate for {seconds|duration} of {category|term:category}. Add the rate to the contract.",
  "problem.statement.over-hard-limit": "{issue}: {seconds|duration} go beyond a hard limit. Have them approved or choose another category.",
  "problem.statement.ticket-unknown": "{issue}: {seconds|duration} belong to a request whose acceptance is not known. Read the work item again.",
  "problem.statement.ticket-postponed":
    "{issue}: {seconds|duration} were worked on a request that the contract moves to the next month. Choose a billed category or leave it until then.",
  "problem.statement.adjustment-beyond-quota":
    "{seconds|duration} are to be taken off the quota {quota|term:category}; {missing|duration} are not there. Take off less, or bill the time as work.",
};
