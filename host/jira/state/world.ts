import { readManifest, type Manifest } from "../../manifest/manifest";
import type { EventBus, SiteParts } from "../../site/site";
import type { Table } from "../../store/store";
import { fieldCatalog, type FieldCatalog } from "../field/catalog";
import { ChildIndex } from "./child-index";
import {
  TABLE,
  type CommentRow,
  type GoneWorklogRow,
  type HistoryRow,
  type IssueRow,
  type MailRow,
  type OrganisationRow,
  type SettingRow,
  type UserRow,
  type WorklogRow,
} from "./rows";
import { DEFAULT_SETTING } from "./setting";

/** Everything a route may read; writes go through a Draft. */
export class World {
  readonly users: Table<UserRow>;
  readonly organisations: Table<OrganisationRow>;
  readonly issues: Table<IssueRow>;
  readonly keys: Table<string>;
  readonly comments: Table<CommentRow>;
  readonly worklogs: Table<WorklogRow>;
  readonly goneWorklogs: Table<GoneWorklogRow>;
  readonly histories: Table<HistoryRow>;
  readonly sequences: Table<number>;
  readonly mails: Table<MailRow>;
  readonly commentsOf: ChildIndex<CommentRow>;
  readonly worklogsOf: ChildIndex<WorklogRow>;
  readonly historiesOf: ChildIndex<HistoryRow>;
  readonly fields: FieldCatalog;
  private readonly settings: Table<SettingRow>;

  constructor(
    readonly parts: SiteParts,
    readonly events: EventBus,
    readonly manifest: Manifest = readManifest(),
  ) {
    const { store } = parts;
    this.users = store.table(TABLE.user);
    this.organisations = store.table(TABLE.organisation);
    this.issues = store.table(TABLE.issue);
    this.keys = store.table(TABLE.key);
    this.comments = store.table(TABLE.comment);
    this.worklogs = store.table(TABLE.worklog);
    this.goneWorklogs = store.table(TABLE.goneWorklog);
    this.histories = store.table(TABLE.history);
    this.sequences = store.table(TABLE.sequence);
    this.mails = store.table(TABLE.mail);
    this.settings = store.table(TABLE.setting);
    this.commentsOf = new ChildIndex(this.comments);
    this.worklogsOf = new ChildIndex(this.worklogs);
    this.historiesOf = new ChildIndex(this.histories);
    this.fields = fieldCatalog(manifest);
  }

  get setting(): SettingRow {
    return this.settings.get("site") ?? DEFAULT_SETTING;
  }

  now(): number {
    return this.parts.clock.now();
  }

  /** By id or key (keys compare without regard to case), whoever asks. */
  issue(idOrKey: string): IssueRow | undefined {
    return this.issues.get(idOrKey) ?? this.issues.get(this.keys.get(idOrKey.toUpperCase()) ?? "");
  }

  user(accountId: string | null): UserRow | undefined {
    return accountId === null ? undefined : this.users.get(accountId);
  }

  /** Names of the organisations an account belongs to. */
  organisationsOf(accountId: string): OrganisationRow[] {
    return [...this.organisations.values()].filter((row) => row.members.includes(accountId));
  }
}
