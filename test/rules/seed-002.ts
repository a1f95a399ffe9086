import { rules } from "./rule";

/** SEITENBAU: the basic support contract, without and with on-call. */
export const SEED_002 = rules(`
  S56 | basis-supportvertrag | - | refused | none | startEvent={"event":"Abnahme","on":null} | contract.start-event-open | begins with the acceptance: before it nothing is in force
  S57 | basis-supportvertrag | 11-10 10:00 rep incident Kategorie_2; 11-10 11:00 log 60 | total | 30000 | rates.agreed.perHour=13000 | 32000 | may be agreed otherwise for a customer
  S58 | basis-supportvertrag | 11-10 10:00 rep incident Kategorie_2; 11-10 11:00 log 60 | total | 30000 | fees[0].amount=25000 | 36000 | a base price that includes no time
  S59 | basis-supportvertrag | 11-10 16:00 rep incident Kategorie_2 | due analysis-2 | 11-11 10:00 | $calendars.service.week.tue=[["09:00","18:00"]] | 11-10 18:00 | Monday to Friday, 9 to 17
  S60 | basis-supportvertrag | 01-05 16:00 rep incident Kategorie_2; 02-01 00:00 asof | due analysis-2 | 01-07 10:00 | $calendars.service.holidays.region="DE-HE" | 01-06 10:00 | holidays of Baden-Württemberg: 6 January
  S61 | basis-supportvertrag | - | sheet | - Jira. | channels[0].label="Formular" | - Formular. | by the ticket system and by e-mail
  S62 | basis-supportvertrag | - | sheet | support number: can be added | components[2].ordered=true | support number: included | a support number is an option
  S63 | basis-supportvertrag | - | sheet | reports and documentation: included | components[0].ordered=false | reports and documentation: can be added | infrastructure belongs to it
  S64 | basis-supportvertrag | 11-10 10:00 rep incident Kategorie_1 | due analysis-1 | 11-10 11:00 | sla.targets[0].within.businessSeconds=7200 | 11-10 12:00 | a time for each category
  S65 | basis-supportvertrag | 11-10 10:00 rep incident Kategorie_1; 11-10 10:10 reply; 11-10 10:30 status In_analysis | stop analysis-1 | 11-10 10:30 | sla.targets[0].metric="response" & sla.targets[0].startedBy=undefined | 11-10 10:10 | stops when the analysis begins, not at an answer
  S66 | basis-rufbereitschaft | 11-10 06:00 rep incident Kategorie_1 | due analysis-1 | 11-10 10:00 | sla.targets[0].calendar="always" | 11-10 07:00 | counts from the receipt, in service hours
  S67 | basis-supportvertrag | 11-10 10:00 rep change Kategorie_3; 11-10 11:00 log 30 | problems | statement.not-covered | categories.change={"treatment":"billed","rate":"agreed"} | none | keeps things running; changes are something else
  S68 | basis-supportvertrag | 11-10 10:00 rep incident Kategorie_2; 11-10 11:00 log 7 | total | 20283 | rounding={"charge":{"step":15,"mode":"up","scope":"issue-period"}} | 21750 | every minute at the agreed rate
  S69 | basis-rufbereitschaft | - | sheet | on-call service by phone: included | components[1].ordered=false | on-call service by phone: can be added | on-call is an addition
  S70 | basis-rufbereitschaft | 01-05 23:00 rep incident Kategorie_1 phone; 01-05 23:00 call phone; 02-01 00:00 asof | calls | accepted | sla.onCall.dates=[{"from":"2027-02-01","until":"2027-02-08"}] | outside-dates | outside office hours, once or always
  S71 | basis-rufbereitschaft | 01-05 23:00 rep incident Kategorie_1 phone; 01-05 23:00 call phone; 01-05 23:20 deployed 60; 01-05 23:20 log 60; 02-01 00:00 asof | total | 50500 | surcharges.windows[0].replace=22000 & fees[1].amount=20000 | 61000 | being reachable and each deployment have their price
  S72 | basis-rufbereitschaft | 01-05 23:00 rep incident Kategorie_1 email; 01-05 23:00 call email; 02-01 00:00 asof | calls | channel | sla.onCall.eligible.channel=["phone","email"] | accepted | only by the support number
  S73 | basis-rufbereitschaft | 01-05 23:00 rep incident Kategorie_1 phone; 01-05 23:00 call phone; 02-01 00:00 asof | due on-call | 01-06 00:00 | sla.targets[3].within.elapsedSeconds=1800 | 01-05 23:30 | one hour for category 1
  S74 | basis-rufbereitschaft | 01-05 23:00 rep incident Kategorie_1 phone; 01-05 23:00 call phone; 01-05 23:20 deployed 50; 01-06 00:20 feedback-sent; 02-01 00:00 asof | open | reachability,resources,logs,processes,restart | sla.onCall.runbook=[{"id":"logs"}] | logs | measures that are gone through
  S75 | basis-rufbereitschaft | - | sheet | tell the hoster if needed | sla.onCall.runbook[0].label="Erreichbarkeit" | Erreichbarkeit | telling the hoster is one of the measures
  S76 | basis-rufbereitschaft | 01-05 23:00 rep incident Kategorie_1 phone; 01-05 23:00 call phone; 01-05 23:20 deployed 50; 01-06 00:10 done reachability; 01-06 00:11 done resources; 01-06 00:12 done logs; 01-06 00:13 done processes; 01-06 00:14 done restart; 02-01 00:00 asof | open | feedback | sla.onCall.directFeedback=false | done | a word to the customer is owed until it is sent
  S77 | basis-rufbereitschaft | 01-05 23:00 rep incident Kategorie_1 phone; 01-05 23:00 call phone; 01-05 23:10 deployed 30; 02-01 00:00 asof | due report | 01-07 17:00 | $calendars.service.holidays.region="DE-HE" | 01-06 17:00 | the report is due on the following Werktag
  S78 | basis-supportvertrag | - | sheet | !K. Kern | contacts=[{"role":"contact","name":"K. Kern"}] | K. Kern | a contact is named
`);
