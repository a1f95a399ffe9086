/** Child processes that work through jobs side by side; one that hangs or dies is replaced, and its job counts as failed. */
import { fork, type ChildProcess } from "node:child_process";

/** `lost`: the worker died or gave no answer within the job's time, twice over its own limits. */
export type Answer<A> = { readonly kind: "done"; readonly done: A } | { readonly kind: "lost"; readonly because: string };

export interface Task<J, A> {
  readonly job: J;
  readonly limitMs: number;
  readonly then: (answer: Answer<A>) => void;
}

const START_LIMIT_MS = 60_000;

/** Runs tasks as `next` hands them out, on `workers` processes over the bundle at `path`; resolves when there are no more. */
export async function work<J extends object, A>(workers: number, path: string, next: () => Task<J, A> | undefined): Promise<void> {
  await Promise.all(Array.from({ length: workers }, () => workAlone(path, next)));
}

async function workAlone<J extends object, A>(path: string, next: () => Task<J, A> | undefined): Promise<void> {
  let child: ChildProcess | undefined;
  for (let task = next(); task !== undefined; task = next()) {
    child ??= await started(path);
    const answer = await answered<J, A>(child, task);
    if (answer.kind === "lost") {
      child.kill("SIGKILL");
      child = undefined;
    }
    task.then(answer);
  }
  child?.disconnect();
}

async function started(path: string): Promise<ChildProcess> {
  const child = fork("commands/run.mjs", ["commands/mutate/worker.ts", path], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: ["--max-old-space-size=1500", "--stack-size=900"],
  });
  await new Promise<void>((resolve, reject) => {
    const clock = setTimeout(() => reject(new Error("a worker did not start within a minute")), START_LIMIT_MS);
    child.once("message", () => {
      clearTimeout(clock);
      resolve();
    });
    child.once("exit", (code) => reject(new Error(`a worker ended at its start with ${code}`)));
  });
  child.removeAllListeners("exit");
  return child;
}

function answered<J extends object, A>(child: ChildProcess, { job, limitMs }: Task<J, A>): Promise<Answer<A>> {
  return new Promise((resolve) => {
    const settle = (answer: Answer<A>): void => {
      clearTimeout(clock);
      child.removeAllListeners("message").removeAllListeners("exit");
      resolve(answer);
    };
    const clock = setTimeout(() => settle({ kind: "lost", because: "no answer in time" }), limitMs);
    child.once("message", (message: { done?: A; failure?: string }) =>
      settle(message.done === undefined ? { kind: "lost", because: message.failure ?? "no answer" } : { kind: "done", done: message.done }),
    );
    child.once("exit", (code) => settle({ kind: "lost", because: `the worker ended with ${code}` }));
    child.send(job);
  });
}
