import { rules } from "./rule";

/** terramedia: hosting support, CMS and shop updates, content. */
export const SEED_000 = rules(`
  S1 | service-30 | 11-09 09:00 rep content normal; 11-12 09:00 status Resolved | state execution | later-than-aimed | sla.targets[0].soft=false | missed | „in der Regel“: one Werktag is aimed at, never breached
  S2 | service-30 | 11-03 09:00 rep content; 11-03 10:00 log 20; #B 11-04 09:00 rep design; #B 11-04 10:00 log 20 | total | 7500 | categories.design={"treatment":"quota","quota":"content","overage":"regular"} | 5250 | each area has its own quota and rate
  S3 | hosting-premium-support | 11-26 16:55 rep outage normal | due response | 11-27 17:00 | sla.targets[0].within.sameBusinessDay.cutOff="17:00" | 11-26 17:00 | the same working day, until a cut-off
  S4 | hosting-premium-support | 11-28 09:00 rep outage normal; 11-29 00:00 asof | obligations | backup@11-28:overdue backup@11-29:due | categories.backup.obligation.every="week" | none | a backup is owed every day
  S5 | hosting-premium-support | 11-26 16:55 rep hardware-failure normal | due spare-system | 11-26 20:55 | sla.targets[1].calendar="office" | 11-27 12:55 | a spare system at short notice, four hours around the clock
  S6 | hosting-premium-support | - | sheet | Monitoring 24×7: included | components[3].ordered=false | Monitoring 24×7: can be added | monitored around the clock, which promises no answer around the clock
  S7 | hosting-premium-support | - | sheet | Promised: 99% of a month | availability.promised=98.5 | Promised: 98.5% of a month | availability promised and aimed at
  S8 | hosting-premium-support | 11-03 09:00 rep outage normal | total | 4900 | components[0].ordered=true | 0 | included without a price with a dedicated server
  S9 | hosting-premium-support | 11-03 09:00 rep outage normal | total | 4900 | components[2].ordered=false & components[3].ordered=false & components[4].ordered=false | 0 | bookable at a price: without it nothing is due
  S10 | cms-shop-updates | 11-03 09:00 rep cms-update normal; 11-03 10:00 log 25 | total | 2500 | quotas[0].amount=20 | 4750 | up to 25 minutes a month; 20 leave 5, a started quarter
  S11 | cms-shop-updates | 11-03 09:00 rep cms-update normal; 12-03 10:00 log 50; 01-01 00:00 asof | total | 2500 7000 | quotas[0].rollover={"cap":25} | 2500 2500 | not carried over
  S12 | cms-shop-updates | 11-03 09:00 rep cms-update normal; 11-03 10:00 log 40 | total | 4750 | rates.regular.perHour=10000 | 5000 | overage at 90.00 an hour
  S13 | cms-shop-updates | 11-03 09:00 rep cms-update normal; 11-03 09:30 labelled {"labels":["major-release"]}; 11-03 10:00 log 60 | notices | quota:100 offered:major-release | announce.labels=["relaunch"] | quota:100 | a major release is announced before anybody estimated it
  S14 | cms-shop-updates | 11-03 09:00 rep cms-update normal; 11-03 10:00 estimate 40; 11-03 10:05 not-announced {"reason":"nobody there"} | notices | not-possible:15 | quotas[0].amount=60 | none | announced beforehand where possible, or why not
  S15 | cms-shop-updates | 11-03 09:00 rep cms-update normal; 11-03 10:00 log 20; 11-04 10:00 log 20 ssl-certificate | total | 2500 | categories.ssl-certificate={"treatment":"quota","quota":"cms","overage":"regular"} | 4750 | the yearly certificate does not use the 25 minutes
  S16 | cms-shop-updates | 11-03 09:00 rep cms-update normal; 11-03 10:00 log 20; 11-04 10:00 log 20 privacy-statement | total | 2500 | categories.privacy-statement={"treatment":"billed","rate":"regular"} | 7000 | nor does the yearly privacy statement; billed it is 30 min
  S17 | cms-shop-updates | - | refused | none | components[0].ordered=false | contract.component-requires | together with the hosting only
  S18 | cms-shop-updates | - | sheet | CMS service: included | components[1].ordered=false | CMS service: can be added | whether the customer has a CMS to work in himself
  S19 | service-on-demand | - | sheet | more than 3 a month: Above three | advisories[0].above=5 | more than 5 a month: Above three | a rule of thumb advises, it is never billed
  S20 | service-30 | 11-03 09:00 rep content normal; 11-03 10:00 log 20 | total | 3000 | categories.content={"treatment":"billed","rate":"regular"} & quotas=[] | 7500 | flat or by the hour, by category
  S21 | service-on-demand | 11-03 09:30 rep content normal | due execution | 11-04 17:00 | sla.targets[0].within={"businessSeconds":28800} | 11-04 09:30 | within one working day: its end, or eight hours
  S22 | service-on-demand | 11-03 09:30 rep content normal; 11-03 10:00 log 30 | total | 4500 | rates.regular.perHour=10000 | 5000 | 90.00 an hour, billed afterwards, no quota
  S23 | service-on-demand | 11-03 09:30 rep content normal; 11-03 10:00 log 20 | total | 4500 | rounding.charge.mode="nearest" | 2250 | 20 minutes in quarters: 30, or 15 by the nearest
  S24 | service-on-demand | 11-03 09:30 rep content normal; 11-03 10:00 log 30 | total | 4500 | categories.content={"treatment":"quote-first","rate":"regular"} | 0 | each job is ordered; without the order nothing is billed
  S25 | service-on-demand | 11-03 09:30 rep content; #B 11-03 09:30 rep content; 11-03 10:00 log 60; #B 11-03 12:00 log 60; 11-04 09:00 bare bundle {"contract":"service-on-demand","id":"b","by":"m","issues":["A-1","B"],"amount":12000} | total | 12000 | ~bundle | 18000 | jobs that go together have one price
  S26 | service-on-demand | 11-03 09:30 rep content; 11-03 10:00 log 60 content; 11-03 12:00 log 60 design | total | 18000 | rates.design={"perHour":12000} & categories.design.rate="design" & rounding.charge.groups="by-rate" | 21000 | design and content are apart, at the same rate
  S27 | service-60 | 11-03 09:30 rep content normal; 11-03 10:00 log 90 | total | 9000 | rates.package.perHour=7000 | 9500 | a rate of the contract's own: 60.00
  S28 | service-30 | 11-03 09:30 rep content normal; 11-03 10:00 log 45 | total | 5250 | quotas[0].amount=45 & fees[0].amount=4500 | 4500 | 30 minutes are recommended, not fixed
  S29 | service-30 | - | sheet | Content updates, more than 3 a month | advisories[0].above=4 | Content updates, more than 4 a month | two or three contents are an indication only
  S30 | service-30 | 11-03 09:30 rep content normal; 12-03 10:00 log 60; 01-01 00:00 asof | total | 3000 7500 | quotas[0].rollover={"cap":30} | 3000 3000 | not carried over
  S31 | service-30 | 11-03 09:30 rep content normal; 11-03 10:00 log 45 | total | 5250 | categories.content.overage="package" & rounding.charge.groups="by-rate" | 4500 | which rate beyond: 90.00 or 60.00
  S32 | service-60 | 11-03 09:30 rep content normal; 11-03 10:00 log 75 | total | 7500 | categories.content.overage="regular" | 8250 | the same words, 60 minutes
  S33 | service-30 | 11-03 09:30 rep content normal; 11-03 10:00 log 20; 11-03 11:00 log 20 | total | 5250 | rounding={"usage":{"step":15,"mode":"up","scope":"worklog"}} | 7500 | quarters of what is billed, or of the work itself
  S34 | service-30+cms-shop-updates | 11-03 09:30 rep content; 11-03 10:00 log 40; #B 11-04 09:00 rep cms-update; #B 11-04 10:00 log 20 | total | 5250 2500 | contracts[1].quotas[0].amount=10 | 5250 4750 | several quotas side by side, none helps the other
  S35 | hosting-premium-support | 11-26 09:00 rep outage normal | clocks | response | sla.targets[1].when.category=["outage"] | response spare-system | as fast as possible is no number: no clock
`);
