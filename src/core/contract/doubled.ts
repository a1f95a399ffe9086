import { problem, type Problem } from "../problem";

/** A name that occurs twice in a list; the later one is named. */
export function doubled(names: readonly string[], at: string, key = ""): readonly Problem[] {
  return names.flatMap((name, place) =>
    names.indexOf(name) < place ? [problem("contract.name-doubled", `${at}[${place}]${key === "" ? "" : `.${key}`}`, { name })] : [],
  );
}
