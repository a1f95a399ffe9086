/**
 * Lives the story on a fresh site: the administrator sets the app up, then each person does in Jira what the story says,
 * at its time on the virtual clock. Nothing is written into storage by hand.
 */
import type { AdminApi, Refusal } from "../../src/app/api";
import type { Site } from "../site/compose-site";
import { appField, comment, customerComment, deleteWork, editWork, logWork, moveTo, raiseInPortal } from "./acts";
import { CUSTOMERS, ORGANISATIONS, PROJECTS, STAFF } from "./cast";
import { DEMO_CALENDARS, DEMO_CONTRACTS } from "./contracts";
import { DONE_TASKS, doTask } from "./tasks";
import { readStory, type Episode, type Step } from "./read-story";
import { HISTORY, STORY } from "./story";
import { REQUEST_TYPES } from "../jira/facts/desk";
import { STATUS } from "../jira/facts/workflow";
import { receiveMail } from "../jira/mail-in";

/** While history is lived, the five-minute tick runs every fourth time: warnings come up to 20 minutes later, nothing else moves. */
const TICK_EVERY = 4;

/** Where the issues of regular tasks are created. */
const TASK_PROJECT = PROJECTS[1].id;
const ADMIN = STAFF[0]?.accountId ?? "";
const AGENT = { WEB: STAFF[1]?.accountId ?? "", IT: STAFF[2]?.accountId ?? "" } as const;

type Ask<K extends keyof AdminApi> = AdminApi[K]["ask"];
type Given<K extends keyof AdminApi> = Exclude<AdminApi[K]["answer"], Refusal>;

/** Asks the admin resolver as the administrator's page does; a refusal stops the demo with its codes. */
async function asAdmin<K extends keyof AdminApi>(site: Site, functionKey: K, payload: Ask<K>): Promise<Given<K>> {
  const answer = (await site.run.invokeResolver({
    resolverFunction: "admin-resolver",
    call: { functionKey, payload },
    extension: { type: "jira:adminPage" },
    moduleKey: "admin",
    actor: { kind: "user", accountId: ADMIN },
    accountType: "licensed",
  })) as AdminApi[K]["answer"];
  if (typeof answer === "object" && answer !== null && "problems" in answer) throw new Error(`admin ${functionKey}: ${JSON.stringify(answer)}`);
  return answer as Given<K>;
}

async function setUp(site: Site): Promise<void> {
  for (const { id, from, spec } of DEMO_CALENDARS) await asAdmin(site, "saveCalendar", { id, from, spec, running: "too", dryRun: false });
  for (const { id, name, customer } of ORGANISATIONS) await asAdmin(site, "saveCustomer", { id: customer, name, matches: [`org:${id}`] });
  for (const contract of DEMO_CONTRACTS) {
    const { drafts } = await asAdmin(site, "importContracts", { text: contract.yaml, rev: null });
    for (const draft of drafts) await asAdmin(site, "activate", { id: draft.id, rev: draft.rev, from: contract.from });
  }
  const { settings } = await asAdmin(site, "settings", {});
  await asAdmin(site, "saveSettings", { settings: { ...settings, marks: { "#regie": "implementation" }, owed: { project: TASK_PROJECT } } });
}

interface Scene {
  readonly at: number;
  readonly order: number;
  readonly play: () => Promise<void>;
}

/** What an episode remembers between its steps. */
interface Run {
  key: string;
  worklog: string;
}

function scenesOf(site: Site, episode: Episode, index: number): Scene[] {
  const organisation = ORGANISATIONS.find(({ customer }) => customer === episode.customer);
  const customer = CUSTOMERS.find(({ accountId }) => accountId === `qm:${episode.customer}:${episode.contact}`);
  if (organisation === undefined || customer === undefined) throw new Error(`story: nobody is ${episode.customer}:${episode.contact}`);
  const run: Run = { key: "", worklog: "" };
  const agent = AGENT[organisation.project];
  const raise = async (): Promise<void> => {
    run.key = await raised(site, episode, organisation.project, customer);
  };
  const scenes = episode.steps.map((step, position) => ({
    at: step.at,
    order: index * 100 + position + 1,
    play: () => played(site, step, run, agent, customer.accountId),
  }));
  return [{ at: episode.at, order: index * 100, play: raise }, ...scenes];
}

async function raised(site: Site, episode: Episode, project: "WEB" | "IT", customer: { accountId: string; email: string }): Promise<string> {
  const description = `${episode.summary}. Können Sie sich das bitte ansehen? Danke!`;
  if (episode.channel === "mail") {
    return receiveMail(site.jira, { from: customer.email, project, subject: episode.summary, text: description });
  }
  const field = await appField(site.jira, ADMIN, "support-class");
  const serviceDesk = PROJECTS.find(({ key }) => key === project)?.serviceDesk ?? "1";
  const severity = Number(episode.level) || ["high", "medium", "low"].indexOf(episode.level) + 1;
  const supportClass = { field, value: { category: episode.category, ...(severity === 0 ? {} : { severity }) } };
  const type = REQUEST_TYPES.find((fact) => fact.project === project && fact.name.en === episode.requestType);
  if (type === undefined) throw new Error(`story: ${project} has no request type ${episode.requestType}`);
  return raiseInPortal(site.jira, customer.accountId, { serviceDesk, requestType: type.id, summary: episode.summary, description, supportClass });
}

const WORDS: Readonly<Record<string, string>> = {
  reply: "Vielen Dank für Ihre Anfrage. Wir kümmern uns darum und melden uns, sobald es erledigt ist.",
  ask: "Dazu brauchen wir noch eine Angabe von Ihnen: Welche Seite und welcher Browser sind betroffen?",
  answer: "Es betrifft die Startseite, Firefox am Rechner und das Telefon.",
  note: "Intern: Zugangsdaten liegen im Tresor, bitte zuerst auf dem Testsystem prüfen.",
  done: "Erledigt. Bitte geben Sie Bescheid, falls etwas fehlt.",
};

async function played(site: Site, step: Step, run: Run, agent: string, customer: string): Promise<void> {
  const { jira } = site;
  const { key } = run;
  const words = WORDS[step.verb] ?? "";
  const minutes = step.minutes ?? 0;
  if (step.verb === "start") await moveTo(jira, agent, key, STATUS.analysis);
  if (step.verb === "work" || step.verb === "reopen") await moveTo(jira, agent, key, STATUS.progress);
  if (step.verb === "reply" || step.verb === "note") await comment(jira, agent, key, words, step.verb === "note");
  if (step.verb === "ask") {
    await comment(jira, agent, key, words, false);
    await moveTo(jira, agent, key, STATUS.waiting);
  }
  if (step.verb === "answer") await customerComment(jira, customer, key, words);
  if (step.verb === "log") run.worklog = await logWork(jira, agent, key, step.at - minutes * 60_000, minutes, step.mark ?? "");
  if (step.verb === "relog") await editWork(jira, agent, key, run.worklog, minutes);
  if (step.verb === "unlog") await deleteWork(jira, agent, key, run.worklog);
  if (step.verb === "done") {
    await comment(jira, agent, key, words, false);
    await moveTo(jira, agent, key, STATUS.resolved);
  }
}

/** From the first day of the story to its last; `progress` hears the share done, 0…1. */
export async function liveDemo(site: Site, progress: (share: number) => void = () => undefined): Promise<void> {
  const until = Date.parse(HISTORY.until);
  const from = Date.parse(HISTORY.from);
  await site.clock.advanceTo(from);
  await setUp(site);
  const tasks = DONE_TASKS.map((task): Scene => ({ at: task.at, order: 0, play: () => doTask(site.jira, AGENT.IT, task) }));
  const scenes = [...readStory(STORY).flatMap((episode, index) => scenesOf(site, episode, index)), ...tasks].toSorted(
    (a, b) => a.at - b.at || a.order - b.order,
  );
  for (const scene of scenes) {
    await site.scheduler.fastForward(scene.at, TICK_EVERY);
    await scene.play();
    progress((scene.at - from) / (until - from));
  }
  await site.scheduler.fastForward(until, TICK_EVERY);
}
