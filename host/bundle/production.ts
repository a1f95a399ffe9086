/** Runs a build for production, whatever the caller runs as: Jest sets NODE_ENV=test, which would ask React for its other JSX. */
export async function forProduction<T>(build: () => Promise<T>): Promise<T> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    return await build();
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}
