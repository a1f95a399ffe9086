import { WRONG_CONTRACT } from "../../test/browser/support/story-text";
import { frameOf } from "../../test/browser/support/story";
import { choose, inFrame, press, settings, steps, type, wait, type Play, type Screen } from "./screen";

const yaml = (text: string): Play => type("admin.import.paste", text)(inFrame);
const store = press("admin.import.submit")(inFrame);
const template = (name: RegExp): Play => steps((page) => frameOf(page).getByRole("button", { name }).click(), wait(1000), store, wait(1500));

/** A draft of this contract stands there: made by the first picture, opened by the others. */
const DRAFT = "#/contracts/sla1";

const shutdown = steps(
  type("admin.calendar.closed", "2026-11-10..2026-11-13 Betriebsurlaub")(inFrame),
  type("admin.calendar.from", "2026-11-10")(inFrame),
  choose("admin.calendar.running.too")(inFrame),
  press("admin.calendar.look")(inFrame),
  wait(2000),
);

/** What the administrator meets. */
export const administration = (): readonly Screen[] => [
  settings("admin-setup", "#/setup"),
  settings("admin-contracts", "#/contracts"),
  settings("admin-new-contract", "#/contracts/new"),
  settings("admin-import-mistakes", "#/contracts/new", steps(yaml(WRONG_CONTRACT), store)),
  settings("admin-draft", "#/contracts/new", template(/SLA1/)),
  settings("admin-draft-on-call", "#/contracts/new", template(/Rufbereitschaft/)),
  settings("admin-draft-package", "#/contracts/new", template(/Supportpaket/)),
  settings("admin-draft-sheet", `${DRAFT}/sheet`),
  settings("admin-activate-open-points", DRAFT, press("admin.activate.button")(inFrame)),
  settings("admin-contract", "#/contracts/kern-support"),
  settings("admin-sheet", "#/contracts/elbtal-basis/sheet"),
  settings("admin-calendars", "#/calendars"),
  settings("admin-calendar-moves", "#/calendars", shutdown),
  settings("admin-customers", "#/customers"),
  settings("admin-mapping", "#/mapping"),
];
