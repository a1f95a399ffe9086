/** Renders one UI Kit surface as the platform would: its bridge answers, its ForgeDoc is collected, its handlers are called. */
export interface ForgeNode {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly ForgeNode[];
}

export interface Call {
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface StageOptions {
  readonly surface: string;
  readonly locale?: string;
  readonly extension: Readonly<Record<string, unknown>>;
  /** Resolver functions by key; a missing one rejects, as a lost connection does. */
  readonly answers: Readonly<Record<string, (payload: Readonly<Record<string, unknown>>) => unknown>>;
}

export interface Stage {
  readonly calls: readonly Call[];
  readonly submitted: readonly unknown[];
  words(): string;
  find(type: string, test?: (node: ForgeNode) => boolean): ForgeNode;
  has(type: string, test?: (node: ForgeNode) => boolean): boolean;
  press(label: string): Promise<void>;
  type(id: string, value: string): Promise<void>;
  choose(inputId: string, value: string): Promise<void>;
  tick(check: boolean): Promise<void>;
  pick(value: string): Promise<void>;
  settle(): Promise<void>;
  close(): void;
}

const copyOf = (node: ForgeNode): ForgeNode => ({ type: node.type, props: { ...node.props }, children: node.children.map(copyOf) });

export async function stage(options: StageOptions): Promise<Stage> {
  const calls: Call[] = [];
  const submitted: unknown[] = [];
  let doc: ForgeNode = { type: "Root", props: {}, children: [] };
  const onBridge: Readonly<Record<string, (payload: Readonly<Record<string, unknown>>) => unknown>> = {
    getContext: () => ({ locale: options.locale ?? "en-GB", extension: options.extension, timezone: "Europe/Vienna", moduleKey: options.surface }),
    invoke: (payload) => {
      const call = { key: String(payload["functionKey"]), payload: (payload["payload"] ?? {}) as Call["payload"] };
      calls.push(call);
      const answer = options.answers[call.key];
      if (answer === undefined) throw new Error("connection lost");
      return answer(call.payload);
    },
    reconcile: (payload) => void (doc = copyOf(payload["forgeDoc"] as ForgeNode)),
    submit: (payload) => void submitted.push(payload),
    on: () => ({ unsubscribe: () => undefined }),
  };
  const bridge = {
    callBridge: async (command: string, payload: Readonly<Record<string, unknown>> = {}) => {
      const handler = onBridge[command];
      if (handler === undefined) throw new Error(`bridge command ${command}`);
      return handler(payload);
    },
  };
  Object.assign(globalThis, { self: globalThis, ["__bridge"]: bridge });
  jest.resetModules();
  jest.useFakeTimers();
  await jest.isolateModulesAsync(async () => void (await import(`../../src/frontend/${options.surface}/index`)));
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await jest.advanceTimersByTimeAsync(50);
  };
  await settle();
  const find = (type: string, test: (node: ForgeNode) => boolean = () => true): ForgeNode => {
    const found = search(doc, (node) => node.type === type && test(node));
    if (found === undefined) throw new Error(`no ${type} that fits in: ${textOf(doc)}`);
    return found;
  };
  const act = async (node: ForgeNode, handler: string, argument: unknown): Promise<void> => {
    (node.props[handler] as (value: unknown) => void)(argument);
    await settle();
  };
  return {
    calls,
    submitted,
    words: () => textOf(doc),
    find,
    has: (type, test = () => true) => search(doc, (node) => node.type === type && test(node)) !== undefined,
    press: (label) => {
      const isButton = (node: ForgeNode): boolean => ["Button", "LoadingButton"].includes(node.type) && textOf(node) === label;
      const button = search(doc, isButton);
      if (button === undefined) throw new Error(`no button „${label}“ in: ${textOf(doc)}`);
      return act(button, "onClick", {});
    },
    type: (id, value) => act(search(doc, (node) => String(node.props["id"]).endsWith(`-${id}`)) ?? find("Textfield"), "onChange", { target: { value } }),
    choose: (inputId, value) =>
      act(
        find("Select", (node) => String(node.props["inputId"]).endsWith(`-${inputId}`)),
        "onChange",
        { value, label: value },
      ),
    pick: (value) => act(find("RadioGroup"), "onChange", { target: { value } }),
    tick: (checked) => act(find("Checkbox"), "onChange", { target: { checked } }),
    settle,
    close: () => jest.useRealTimers(),
  };
}

function search(node: ForgeNode, test: (node: ForgeNode) => boolean): ForgeNode | undefined {
  if (test(node)) return node;
  for (const child of node.children) {
    const found = search(child, test);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All words in reading order, titles and labels in props included, no-break blanks made plain. */
function textOf(node: ForgeNode): string {
  return piecesOf(node).join(" ").replaceAll("\u00a0", " ").replaceAll(/ +/g, " ").trim();
}

function piecesOf(node: ForgeNode): readonly string[] {
  if (node.type === "String") return [String(node.props["text"])];
  const named = node.type === "Icon" ? [] : [node.props["title"], node.props["label"]].filter((value): value is string => typeof value === "string");
  const options =
    Array.isArray(node.props["options"]) && node.type === "RadioGroup" ? (node.props["options"] as { label: string }[]).map((one) => one.label) : [];
  return [...named, ...options, ...node.children.flatMap(piecesOf)];
}
