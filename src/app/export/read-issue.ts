import type { JiraMapping } from "../../core/contract/schema/jira";
import type { Instant } from "../../core/time/instant";
import { at, isJson, listOf, numberOf, plainText, textOf } from "../read-json";
import { fieldOf, type FieldNames } from "./find-fields";
import type { Exported } from "./read-pages";
import type { Reader } from "./reader";

export interface Change {
  readonly id: string;
  readonly at: Instant;
  readonly by: string | undefined;
  readonly item: unknown;
  readonly path: string;
}

interface Word {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly public: boolean;
  readonly automatic: boolean;
  readonly path: string;
}

interface Work {
  readonly id: string;
  readonly by: string;
  readonly created: Instant;
  readonly started: Instant;
  readonly seconds: number;
  readonly text: string;
  readonly path: string;
}

/** A thing of Jira with id and name; mappings may name either. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface SeenIssue {
  readonly path: string;
  readonly key: string;
  readonly created: Instant;
  readonly reporter: string;
  readonly domain: string | null;
  readonly project: Named;
  readonly issueType: Named;
  readonly requestType: Named | null;
  readonly priority: Named | null;
  readonly status: Named;
  readonly labels: readonly string[];
  readonly components: readonly Named[];
  readonly organisations: readonly Named[];
  readonly participants: readonly string[];
  readonly channel: string | null;
  readonly category: string | null;
  readonly severity: number | null;
  readonly changes: readonly Change[];
  readonly comments: readonly Word[];
  readonly worklogs: readonly Work[];
}

const named = (value: unknown): Named | null => {
  const id = textOf(at(value, "id"));
  return id === null ? null : { id, name: textOf(at(value, "name")) ?? textOf(at(value, "key")) ?? id };
};

const CHANNEL = "request.channel.type";

/** One exported issue, strictly: every missing or cut part is noted with its path. */
export function readIssue(reader: Reader, { path, value }: Exported, names: FieldNames, mapping: JiraMapping): SeenIssue {
  const fields = at(value, "fields");
  const inside = `${path}.fields`;
  if (!isJson(fields)) reader.note("jira.part-missing", inside, { part: "fields" });
  const custom = (id: string | null): unknown => (id === null ? undefined : at(fields, id));
  const project = { id: reader.text(fields, inside, "project", "id"), name: textOf(at(fields, "project", "key")) ?? "" };
  const ownClass = custom(fieldOf(names, "class"));
  return {
    path,
    key: reader.text(value, path, "key"),
    created: reader.time(fields, inside, "created"),
    reporter: reader.text(fields, inside, "reporter", "accountId"),
    domain:
      textOf(at(fields, "reporter", "emailAddress"))
        ?.split("@")[1]
        ?.toLowerCase() ?? null,
    project,
    issueType: named(at(fields, "issuetype")) ?? { id: reader.text(fields, inside, "issuetype", "id"), name: "" },
    requestType: named(at(custom(fieldOf(names, "requestType")), "requestType")),
    priority: named(at(fields, "priority")),
    status: named(at(fields, "status")) ?? { id: reader.text(fields, inside, "status", "id"), name: "" },
    labels: listOf(at(fields, "labels")).flatMap((one) => textOf(one) ?? []),
    components: listOf(at(fields, "components")).flatMap((one) => named(one) ?? []),
    organisations: listOf(custom(fieldOf(names, "organisations"))).flatMap((one) => named(one) ?? []),
    participants: listOf(custom(fieldOf(names, "participants"))).flatMap((one) => textOf(at(one, "accountId")) ?? []),
    channel: textOf(at(value, "properties", CHANNEL, "value")) ?? mapping.channel ?? null,
    category: textOf(at(ownClass, "category")),
    severity: numberOf(at(ownClass, "severity")),
    changes: changesOf(reader, at(value, "changelog"), `${path}.changelog`),
    comments: commentsOf(reader, at(fields, "comment"), `${inside}.comment`, new Set(mapping.machines)),
    worklogs: worklogsOf(reader, at(fields, "worklog"), `${inside}.worklog`),
  };
}

/** Oldest first, whatever the order of the export (jira-api: newest first inside an issue, oldest first elsewhere). */
function changesOf(reader: Reader, changelog: unknown, path: string): readonly Change[] {
  const list = isJson(changelog) && Array.isArray(changelog["values"]) ? "values" : "histories";
  return reader
    .whole(changelog, path, list)
    .flatMap((history, place): Change[] => {
      const where = `${path}.${list}[${place}]`;
      const id = reader.text(history, where, "id");
      const time = reader.time(history, where, "created");
      const by = textOf(at(history, "author", "accountId")) ?? undefined;
      return listOf(at(history, "items")).map((item, index) => ({ id, at: time, by, item, path: `${where}.items[${index}]` }));
    })
    .toSorted((a, b) => a.at - b.at || Number(a.id) - Number(b.id));
}

/** `visibility` restricts a comment to a role or group: no customer reads it. */
function commentsOf(reader: Reader, page: unknown, path: string, machines: ReadonlySet<string>): readonly Word[] {
  return reader.whole(page, path, "comments").map((one, place): Word => {
    const where = `${path}.comments[${place}]`;
    const by = reader.text(one, where, "author", "accountId");
    return {
      id: reader.text(one, where, "id"),
      at: reader.time(one, where, "created"),
      by,
      public: at(one, "jsdPublic") !== false && at(one, "visibility") === undefined,
      automatic: at(one, "author", "accountType") === "app" || machines.has(by),
      path: where,
    };
  });
}

function worklogsOf(reader: Reader, page: unknown, path: string): readonly Work[] {
  return reader.whole(page, path, "worklogs").map((one, place): Work => {
    const where = `${path}.worklogs[${place}]`;
    return {
      id: reader.text(one, where, "id"),
      by: reader.text(one, where, "author", "accountId"),
      created: reader.time(one, where, "created"),
      started: reader.time(one, where, "started"),
      seconds: reader.seconds(one, where, "timeSpentSeconds"),
      text: plainText(at(one, "comment")),
      path: where,
    };
  });
}
