import ForgeReconciler from "@forge/react";
import { Surface } from "../surface";
import { ContractCard } from "./contract-card";

ForgeReconciler.render(
  <Surface>
    <ContractCard />
  </Surface>,
);
