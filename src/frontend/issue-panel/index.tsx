import ForgeReconciler from "@forge/react";
import { Surface } from "../surface";
import { Panel } from "./panel";

ForgeReconciler.render(
  <Surface>
    <Panel />
  </Surface>,
);
