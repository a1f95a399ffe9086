import { rules } from "./rule";

/** MONOBUNT: Basic, SLA1, maintenance without hosting. */
export const SEED_003 = rules(`
  S79 | basic | 11-06 15:00 rep support normal | due response | 11-16 09:00 | sla.targets[0].within={"businessDays":2,"due":"same-time"} | 11-10 15:00 | 48 hours: opening hours, or two working days
  S80 | basic | 11-15 10:00 rep critical critical | due response-critical | 11-15 11:00 | sla.targets[1].calendar="opening" | 11-16 09:00 | critical cases around the clock
  S81 | basic | 11-15 10:00 rep critical critical; 11-15 10:20 log 30 | total | 17900 | rates.critical.onTopOf="regie" & interpretations={"surcharge.critical":{"answer":"add"}} | 22650 | 160.00 instead of Regie, or on top of it
  S82 | basic | 11-10 09:00 rep support normal; 11-10 10:00 log 60 | total | 9900 | categories.support={"treatment":"billed","rate":"regie"} & quotas=[] | 19400 | correspondence costs nothing more
  S83 | basic | #A 11-10 09:00 rep support; #B 11-11 09:00 rep support; #C 11-12 09:00 rep support; #D 11-13 09:00 rep support; #E 11-14 09:00 rep support; #F 11-15 09:00 rep support; #F 11-15 10:00 log 60 | total | 19400 | quotas[0].amount=6 | 9900 | five requests a month, the sixth is beyond
  S84 | basic | 11-10 09:00 rep support; 12-15 00:00 asof | rolled | 0 0 | quotas[0].rollover={"cap":5} | 5 5 | requests are not carried over; another contract may carry up to five places
  S85 | basic | #A 11-10 09:00 rep support; #B 11-11 09:00 rep support; #C 11-12 09:00 rep support; #D 11-13 09:00 rep support; #E 11-14 09:00 rep support; #F 11-15 09:00 rep support; #F 11-15 10:00 log 60 | total | 19400 | quotas[0].afterLast="no-sla" & categories.support={"treatment":"quota","quota":"tickets"} | 9900 | what the sixth means is agreed: billed, or without a promise
  S86 | basic | 11-10 09:00 rep support normal; 11-10 10:00 log 60 implementation | total | 19400 | categories.implementation={"treatment":"quota","quota":"tickets","overage":"regie"} | 9900 | implementation is always at Regie
  S87 | sla1 | 11-10 09:00 rep development low; 11-10 09:30 quote-accepted {"as":"fixed","amount":50000}; 11-10 10:00 log 60 | lines | fixed:50000 | ~quote-accepted & categories.development={"treatment":"billed","rate":"regie"} | billed:12000 | by an accepted quote, else at Regie
  S88 | wartung-ohne-hosting | 11-10 09:00 rep hosting; 11-10 10:00 log 30 | problems | statement.not-covered | categories.hosting={"treatment":"billed","rate":"regie"} | none | hosting stays elsewhere
  S89 | wartung-ohne-hosting | - | sheet | Covered: WordPress updates · Plugin updates · Maintenance | scope.covered=["Shop updates"] | Covered: Shop updates | only updates and maintenance
  S90 | basic | 11-10 09:00 rep support normal | total | 9900 | fees[0].amount=12000 | 12000 | a base fee
  S91 | sla1 | 11-10 09:00 rep support low; 11-10 09:01 auto; 11-10 10:00 reply | stop response | 11-10 10:00 | $facts[1].automatic=undefined | 11-10 09:01 | a confirmation in real time is no answer
  S92 | sla1 | 11-10 09:00 rep support high | clocks | response immediate-high resolution-high status-update | $facts[0].severity="low" | response resolution-low status-update | the customer chooses in the form
  S93 | sla1 | 11-10 09:00 rep support - email | clocks | response resolution-low status-update | severityByChannel.email="medium" | response resolution-medium status-update | by e-mail it is low
  S94 | sla1 | 11-10 09:00 rep support low; 11-12 09:00 reply | state response | missed | sla.targets[0].soft=true | later-than-aimed | looked at within a few hours: aimed at, not promised
  S95 | sla1 | 11-10 09:00 rep support low; 11-10 09:30 status In_progress; 11-10 10:00 reply | stop response | 11-10 10:00 | sla.targets[0].metric="work-start" & sla.targets[0].startedBy={"statuses":["In progress"]} | 11-10 09:30 | feedback to the customer is a public answer
  S96 | sla1 | 11-10 09:00 rep support low; 11-10 11:00 status Waiting_for_customer; 11-10 12:00 answer c1; 11-10 14:00 confirm c1; 11-10 15:00 status In_progress; 11-10 16:00 status Resolved | paused resolution-low | 1 | sla.targets[4].pause=undefined | 0 | waiting on customer pauses
  S97 | sla1 | 11-10 09:00 rep support low; 11-10 11:00 status Waiting_for_customer; 11-10 12:00 answer c1; 11-10 14:00 confirm c1; 11-10 15:00 status In_progress; 11-10 16:00 status Resolved | paused resolution-low | 1 | sla.targets[4].pause.resume="status" | 4 | until the needed answer, not until the status
  S98 | sla1 | 11-10 09:00 rep support low; 11-10 11:00 status In_development; 11-10 15:00 status Resolved | paused resolution-low | 0 | sla.targets[4].pause={"statuses":["In development"],"resume":"status"} | 4 | handed to the developers the clock runs on
  S99 | sla1 | 11-10 09:00 rep support low | due status-update | 11-11 16:00 | sla.targets[5].within.businessSeconds=28800 | 11-10 17:00 | the customer is kept up to date
  S100 | sla1 | 11-10 09:00 rep development low; 11-10 10:00 log 60 | problems | statement.quote-missing | categories.development={"treatment":"billed","rate":"regie"} | none | development is agreed first
  S101 | sla1 | 12-01 00:00 asof | rank 2 | 3 | state="suspended" | 4 | a contract in force goes before, one that rests does not
  S102 | sla1 | 11-10 09:00 rep support low; 11-10 11:00 class high; 12-01 00:00 asof | due resolution-high | 11-11 12:00 | options.retarget="from-change" | 11-11 14:00 | the priority is adapted, the time counts from the report or from the change
  S103 | sla1 | - | sheet | high: business stands still | levelsGuide.high.meaning="Shop down" | high: Shop down | what each priority means
  S104 | sla1 | 12-04 15:00 rep support low; 12-20 00:00 asof | due response | 12-07 14:00 | sla.targets[0].within.businessSeconds=14400 | 12-07 10:00 | first feedback in 8 hours
  S105 | sla1 | 12-04 15:00 rep support low; 12-20 00:00 asof | due resolution-low | 12-17 15:00 | sla.targets[4].within={"businessDays":3,"due":"same-time"} | 12-10 15:00 | low in 72 hours
  S106 | sla1 | 12-04 15:00 rep support medium; 12-20 00:00 asof | due resolution-medium | 12-15 09:00 | $calendars.opening.holidays.region="DE-BY" | 12-14 09:00 | medium in 48 hours; 8 December is a holiday in Austria alone
  S107 | sla1 | 12-04 15:00 rep support high; 12-20 00:00 asof | due resolution-high | 12-09 09:00 | sla.targets[2].within={"elapsedSeconds":43200} | 12-05 03:00 | high in 12 hours
  S108 | sla1 | 11-10 09:00 rep support high; 11-12 09:00 reply | state immediate-high | later-than-aimed | sla.targets[1].soft=false | none | at once is aimed at beside the promise; of two promises of one metric the first holds
  S109 | sla1 | - | sheet | phone: for critical problems besides the request | channels[2].note="also by phone" | phone: also by phone | the customer is to call besides
  S110 | basis-rufbereitschaft | 01-05 23:00 rep incident Kategorie_3 phone; 01-05 23:00 call phone; 02-01 00:00 asof | calls | severity | sla.onCall.eligible.severity=["Kategorie 1","Kategorie 3"] | accepted | the emergency number is for critical problems alone
  S111 | sla1 | 11-10 16:00 rep support low | due response | 11-11 15:00 | $calendars.opening.week.tue=[["08:00","18:00"]] | 11-11 14:00 | hours count inside opening hours, 8 to 17
`);
