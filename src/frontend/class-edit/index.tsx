import ForgeReconciler from "@forge/react";
import { Surface } from "../surface";
import { ClassEdit } from "./class-edit";

ForgeReconciler.render(
  <Surface>
    <ClassEdit />
  </Surface>,
);
