import { ButtonComponents } from "./button";
import { FieldComponents } from "./field";
import { FormComponents } from "./form";
import type { NodeComponent } from "./host";
import { IconComponents } from "./icon";
import { LayoutComponents } from "./layout";
import { OverlayComponents } from "./overlay";
import { PersonComponents } from "./person";
import { PickerComponents } from "./picker";
import { StatusComponents } from "./status";
import { TableComponents } from "./table";
import { WordComponents } from "./words";

/** Component name in a ForgeDoc → what draws it. Not here: charts, editors, media, global sidebar. */
export const COMPONENTS: Readonly<Record<string, NodeComponent>> = {
  ...WordComponents,
  ...LayoutComponents,
  ...ButtonComponents,
  ...IconComponents,
  ...StatusComponents,
  ...TableComponents,
  ...OverlayComponents,
  ...FormComponents,
  ...FieldComponents,
  ...PickerComponents,
  ...PersonComponents,
};
