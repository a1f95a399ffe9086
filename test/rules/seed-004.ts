import { rules } from "./rule";

/** EUserv: standard and extended support. */
export const SEED_004 = rules(`
  S112 | erweiterter-kundensupport | 11-10 09:00 rep customer-centre; 11-10 10:00 log 20 | total | 0 | categories.customer-centre={"treatment":"billed","rate":"extended"} | 3000 | standard is included, extended is always billed
  S113 | erweiterter-kundensupport | 11-10 09:00 rep web-design; 11-10 10:00 log 20 | total | 3000 | rounding={} | 2000 | each started quarter of an hour
  S114 | erweiterter-kundensupport | 11-10 09:00 rep operated-fault; 11-10 10:00 log 60 | total | 0 | categories.operated-fault={"treatment":"billed","rate":"extended"} | 6000 | faults of what the provider operates are standard
  S115 | erweiterter-kundensupport | 11-10 09:00 rep operated-fault; 11-10 10:00 log 30; 11-10 11:00 class - self-inflicted; 11-10 11:10 log 30 | total | 3000 | options.reclassified="whole-issue" | 6000 | self-inflicted from the notice on, the analysis before stays free
  S116 | erweiterter-kundensupport | 11-10 09:00 rep web-design; 11-10 10:00 log 60 - agent-2 | total | 12000 | rates.extended.byRole.specialist=9000 | 9000 | specialists have a price of their own
`);
