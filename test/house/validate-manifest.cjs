/** Run in a folder with a manifest.yml: prints every finding of `@forge/manifest` as one JSON array. */
const { ProcessorBuilder, ValidationTypes, validate } = require("@forge/manifest");

const EXTRA = ["PRODUCT_TRIGGER", "AGENT_PRODUCT_CONTEXT", "DEPRECATED_CSP_METHOD", "DEPRECATED_EGRESS_PERMISSIONS"];

async function findings() {
  const results = [await validate()];
  for (const name of EXTRA) results.push(await ProcessorBuilder.instance().withValidation(ValidationTypes[name]).build().process());
  return results.flatMap((result, index) =>
    (result.errors ?? []).map(({ level, line, message }) => ({ by: index === 0 ? "validate" : EXTRA[index - 1], level, line, message })),
  );
}

findings().then((rows) => process.stdout.write(JSON.stringify(rows)));
