import ForgeReconciler from "@forge/react";
import { Surface } from "../surface";
import { Balance } from "./balance";

ForgeReconciler.render(
  <Surface>
    <Balance />
  </Surface>,
);
