import { rules } from "./rule";

/** Support packages with hours. */
export const SEED_001 = rules(`
  S36 | support-package | 11-03 09:00 rep development 4; 11-03 10:00 log 600; 11-20 10:00 log 60 project-management | total | 90000 | categories.project-management={"treatment":"free"} | 81000 | eight services draw on one pool, project management too
  S37 | support-package | 11-12 09:30 rep bugfix 1 | clocks | response-1 | sla.targets[0].when.severity=["2"] | none | four levels by severity
  S38 | support-package | - | sheet | 1: Emergencies; for example: The website cannot be reached | levelsGuide.1.examples=["Orders impossible"] | 1: Emergencies; for example: Orders impossible | level 1 with examples
  S39 | support-package | - | sheet | 2: Partial outage of the website; for example: Not all products | levelsGuide.2.meaning="Partly down" | 2: Partly down; for example: Not all products | level 2 with examples
  S40 | support-package | - | sheet | 3: High priority without emergency; for example: Some pages look broken | levelsGuide.3.examples=["Search"] | 3: High priority without emergency; for example: Search | level 3 with examples
  S41 | support-package | - | sheet | Installing extensions · New functions | levelsGuide.4.examples=["Configurations"] | 4: Regular issues; for example: Configurations | level 4 with examples
  S42 | support-package | 11-12 09:30 rep bugfix 4 | clocks | none | sla.targets[2].when.severity=["3","4"] | response-3 | no times are given: a target is optional by level
  S43 | service-on-demand | 11-03 09:30 bare reported {"issue":"A-1","id":"r","by":"customer-1","channel":"portal","customer":"walk-in","category":"content"}; 11-03 10:00 log 30 | problems | contract.none-matches contract.none-matches | defaultTariff=true | none | support without a package
  S44 | support-package | 12-01 00:00 asof | rank 2 | 3 | options.contractFirst="over" | 2 | packages go before jobs on request: inside a severity, or over all
  S45 | support-package | 11-03 09:00 rep development 4; 11-03 10:00 log 360; 11-04 10:00 log 300 | total | 90000 | discount.base="everything" | 89100 | ten per cent for a year, of the fee or of everything
  S46 | support-package | - | sheet | Account manager: Kontomanager | contacts[0].name="Eva Berg" | Account manager: Eva Berg | an account manager is named
  S47 | support-package | 11-02 09:00 rep planning 4; 12-02 00:00 asof | obligations | planning@12-01:overdue | categories.planning.obligation.every="quarter" | none | tasks are planned every month
  S48 | support-package | 11-03 09:00 rep development 4; 11-03 10:00 log 360; 11-04 10:00 log 300 | total | 90000 | quotas[0].limit="hard" & approval={"unanswered":"stop","afterBusinessHours":16} | 81000 | the hours may be exceeded
  S49 | support-package | 11-03 09:00 rep development 4; 11-03 10:00 log 360; 11-04 10:00 log 300 | lines | overage:9000 discount:-9000 | quotas[0].amount=660 | discount:-9000 | what is beyond stands apart from the fee
  S50 | support-package | 11-03 09:00 rep development 4; 11-03 10:00 log 360; 11-04 10:00 log 420 | total | 107000 | rates.additional.tiers.mode="volume" | 105000 | three hours beyond: 2 h × 90 + 1 h × 80, or 3 h × 80
  S51 | support-package | 11-10 09:00 rep development 4; 11-10 10:00 log 600; 11-20 10:00 log 600 | total | 163000 | period={"kind":"anniversary-month","anchor":15} & options.proration="none" | 81000 81000 | unused hours expire at the end of the cycle, whichever that is
  S52 | support-package | 11-02 09:00 bare pooled {"contract":"support-package","id":"p","quota":"hours","period":"2026-11-01","direction":"with-next","by":"agent-1","approver":"manager-1","reason":"Relaunch","work":["A-1"]}; 11-03 09:00 rep development 4; 11-03 10:00 log 360; 11-04 10:00 log 360; 01-01 00:00 asof | total | 81000 81000 | ~pooled | 99000 81000 | the hours of two months together
  S53 | support-package | 11-02 09:00 bare pooled {"contract":"support-package","id":"p","quota":"hours","period":"2026-11-01","direction":"with-next","by":"agent-1","approver":"manager-1","reason":"Relaunch","work":["A-1"]}; 11-03 09:00 rep development 4; 11-03 10:00 log 360; 11-04 10:00 log 360; 01-01 00:00 asof | refused | none | contacts=[{"role":"support-manager","name":"Ada","account":"support-1"}] | pooling.wrong-approver | only by agreement with the support manager
  S54 | support-package | 11-02 09:00 bare pooled {"contract":"support-package","id":"p","quota":"hours","period":"2026-11-01","direction":"with-next","by":"agent-1","approver":"manager-1","reason":"Relaunch","work":["A-1"]}; 11-03 09:00 rep development 4; 11-03 10:00 log 360; 11-04 10:00 log 360; 01-01 00:00 asof | refused | none | $facts[0].work=[] | contract.too-few | for larger tasks, which are named
  S55 | support-package | 11-03 09:00 rep development 4; 11-03 10:00 log 600 | total | 81000 | quotas[0].amount=480 | 99000 | sizes of packages are parameters
`);
