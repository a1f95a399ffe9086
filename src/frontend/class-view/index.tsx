import ForgeReconciler from "@forge/react";
import { Surface } from "../surface";
import { ClassView } from "./class-view";

ForgeReconciler.render(
  <Surface>
    <ClassView />
  </Surface>,
);
