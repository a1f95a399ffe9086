import type { FrameLocator, Locator, Page } from "playwright-core";
import { admin as adminDe } from "../../src/text/de/admin";
import { admin as adminEn } from "../../src/text/en/admin";
import { addWords, say, type Language } from "../../src/text/say";
import { frameOf, panelOf, requestCard } from "../../test/browser/support/story";

/** The settings page brings its own words; what is pressed on it is found by them. */
addWords({ de: adminDe, en: adminEn });

export type Play = (page: Page, language: Language) => Promise<unknown>;

export interface Screen {
  readonly name: string;
  /** Account id; empty = nobody. */
  readonly who: string;
  readonly path: string;
  readonly play?: Play | undefined;
  readonly only?: "window";
}

/** Pictures of one moment of the site: what is done before they are taken, by calls and not in the pictures. */
export interface Act<States = unknown> {
  readonly play: () => Promise<States>;
  readonly screens: (states: States) => readonly Screen[];
}

export const EVA = "qm:acme:eva";
export const KAI = "qm:hafen:kai";
export const ROLF = "qm:kern:rolf";
export const INA = "qm:lenz:ina";
export const UTE = "qm:elbtal:ute";
export const MIRA = "712020:agent-mira";
export const NORA = "712020:manager-nora";
export const ADA = "712020:admin-ada";

/** The issue panel as an agent sees it. */
export const panel = (name: string, key: string, play?: Play): Screen => ({ name, who: MIRA, path: `/browse/${key}`, play });

/** A request in the portal of a customer. */
export const request = (name: string, who: string, desk: 1 | 2, key: string, play?: Play): Screen => ({
  name,
  who,
  path: `/portal/${desk}/request/${key}`,
  play,
});

/** A page of the report behind `hash`, as the manager. */
export const report = (name: string, project: "WEB" | "IT", hash: string, play?: Play): Screen => ({
  name,
  who: NORA,
  path: `/module/report/${project}`,
  play: behind(hash, play),
});

/** A page of the settings behind `hash`, as the administrator. */
export const settings = (name: string, hash: string, play?: Play): Screen => ({ name, who: ADA, path: "/admin/admin", play: behind(hash, play) });

/** What a frame gets to read another page of its own, in milliseconds. */
const TURN_MS = 1200;

function behind(hash: string, play?: Play): Play {
  return async (page, language) => {
    const frame = page.frames().find((one) => one.url().includes("/frame/"));
    await frame?.evaluate((to) => void location.assign(to), hash);
    await page.waitForTimeout(TURN_MS);
    await play?.(page, language);
  };
}

type Place = Pick<FrameLocator | Locator, "getByRole" | "getByLabel" | "getByText">;
type Where = (page: Page) => Place;
type Step = (where: Where) => Play;

export const inFrame: Where = (page) => frameOf(page);
export const inPanel: Where = (page) => panelOf(page);
export const inRequest: Where = (page) => requestCard(page);

/** One step after the other. */
export const steps =
  (...plays: readonly Play[]): Play =>
  async (page, language) => {
    for (const play of plays) await play(page, language);
  };

/** A key of src/text up to its first fact, as whole words: „Freigabe bis“. What is pressed is found by what people read. */
const begins = (language: Language, key: string): RegExp => {
  const [start = ""] = say(language, key).split("{");
  return new RegExp(`^${start.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![a-zäöüß])`);
};

export const press =
  (key: string, which: "first" | "last" = "first"): Step =>
  (where) =>
  (page, language) => {
    const found = where(page).getByRole("button", { name: begins(language, key) });
    return (which === "first" ? found.first() : found.last()).click();
  };

export const tab =
  (key: string): Play =>
  (page, language) =>
    frameOf(page)
      .getByRole("tab", { name: say(language, key), exact: true })
      .click();

export const type =
  (key: string, what: string): Step =>
  (where) =>
  (page, language) =>
    where(page).getByLabel(begins(language, key)).first().fill(what);

/** Of a list that the browser draws. */
export const select =
  (key: string, value: string | { readonly index: number }): Step =>
  (where) =>
  (page, language) =>
    where(page).getByLabel(begins(language, key)).first().selectOption(value);

/** Of a list that Atlaskit draws: its options stand on the page, outside the panel. */
export const pick =
  (key: string, option: Readonly<Record<Language, string>>): Step =>
  (where) =>
  async (page, language) => {
    await where(page).getByLabel(begins(language, key)).last().click();
    await page.getByRole("option", { name: option[language] }).first().click();
  };

export const choose =
  (key: string): Step =>
  (where) =>
  (page, language) =>
    where(page).getByText(begins(language, key)).first().click();

export const wait =
  (milliseconds: number): Play =>
  (page) =>
    page.waitForTimeout(milliseconds);
