export const problemExport: Readonly<Record<string, string>> = {
  "problem.jira.export-missing": "This scenario takes its facts from a Jira export. Give it with “--jira EXPORT.json”, or remove “jira”.",
  "problem.jira.mapping-missing": "The export has no mapping. Add “jira” to the scenario, with customers, categories and severities; examples/jira shows how.",
  "problem.jira.not-json": "The export is not JSON ({detail}). Save Jira's answer as it is.",
  "problem.jira.not-an-export": "This is neither a search result nor an issue. What Jira's REST API version 3 returns is expected.",
  "problem.jira.answer-refused": "Instead of issues the export holds an error of Jira: {said}. Repeat the request.",
  "problem.jira.no-issues": "The export holds no issues. Check the query.",
  "problem.jira.search-cut": "Jira has more after these {issues} issues. Fetch the next pages too and give all of them as a list.",
  "problem.jira.issue-twice": "{issue} stands at {first} already. Keep only the newer one.",
  "problem.jira.missing": "A value that Jira gives is missing here. Ask for the field and export again.",
  "problem.jira.part-missing":
    "“{part}” is missing. Ask with fields=*all (at least comment and worklog) and expand=changelog; without this part the result would be wrong.",
  "problem.jira.part-cut": "Of “{part}” only {given} of {total} entries are in the export. Fetch the other pages and put the whole list in.",
  "problem.jira.time-unreadable": "“{found}” is not an instant as Jira writes it.",
  "problem.jira.seconds-unreadable": "“{found}” is not a time in whole seconds.",
  "problem.jira.channel-missing": "The channel of {issue} is not known. Ask with properties=request.channel.type, or name “channel” in the mapping.",
  "problem.jira.customer-ambiguous": "{issue} fits several customers: {customers}. Map more exactly; nothing is guessed.",
  "problem.jira.category-ambiguous": "{issue} carries labels or components of several categories: {categories}. Leave only one.",
  "problem.jira.level-unknown": "{issue} has severity {severity}, the contract knows only {levels}. Correct the field or the contract.",
  "problem.jira.class-unreadable": "The earlier class “{found}” cannot be read. Take the field “class” out of the mapping.",
  "problem.jira.class-withdrawn":
    "Here {issue} loses its category or severity without a new one. Say in the scenario with “classified” what counts, and do not map the label.",
};
