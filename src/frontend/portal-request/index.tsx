import ForgeReconciler from "@forge/react";
import { Surface } from "../surface";
import { RequestCard } from "./request-card";

ForgeReconciler.render(
  <Surface>
    <RequestCard />
  </Surface>,
);
