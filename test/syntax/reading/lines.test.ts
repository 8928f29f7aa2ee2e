import assert from 'node:assert/strict';
import { meaningsOf } from '../../../server/src/syntax/reading/doubt/meaning';
import { proseOf } from '../../../server/src/syntax/reading/doubt/prose';
import { candidatesOf } from '../../../server/src/syntax/reading/read';
import { scan } from '../../../server/src/syntax/scan';

/** What the likeliest reading says: sport, effort, metres and seconds of each session, and its prose in quotation marks. */
function readingOf(text: string): string {
  const line = scan(text, 0, text.length);
  const [best] = candidatesOf({ line, unit: 'km' }, 0);
  if (!best) return 'nothing';
  const sessions = meaningsOf(best.drafts.drafts).map(({ sport, effort, distanceM, durationS }) =>
    [
      sport,
      effort,
      distanceM !== undefined && `${Math.round(distanceM)} m`,
      durationS !== undefined && `${Math.round(durationS)} s`,
    ]
      .filter(Boolean)
      .join(' '),
  );
  const prose = proseOf(best, line, 0).map(({ start, end }) => `“${text.slice(start, end)}”`);
  return [...(sessions.length > 0 ? sessions : ['no session']), ...prose].join(', ');
}

/** A line, and what it says. */
const lines: readonly (readonly [string, string])[] = [
  /* ---- exercises, steps and journeys are no runs ---- */
  ['bench press 5 x 100 kg', 'strength, “5 x 100 kg”'],
  ['3 x 10 squats', 'strength'],
  ['strength: 3 x 10 squats', 'strength'],
  ['squats 5 x 100', 'strength, “5 x 100”'],
  ['walk 10k steps', 'recovery easy, “10k steps”'],
  ['bus 12 km', 'no session, “bus 12 km”'],
  ['Ran to work, 4 km', 'run 4000 m, “to work”'],
  /* ---- what is said of a part ---- */
  ['6 x 800 m, long cool down', 'run 4800 m, “long”'],
  ['8 km, langes Auslaufen', 'run 8000 m, “langes”'],
  /* ---- another day ---- */
  ['next week 6 x 800', 'no session, “next week 6 x 800”'],
  ['Long run (90 minutes or 20 km) Actual: 19 km in 1:32:10', 'run easy 19000 m 5530 s, “90 minutes or 20 km”'],
  /* ---- numbers ---- */
  ['fartlek 1-2-3-2-1', 'run hard 540 s'],
  ['fartlek 1,2,3,2,1', 'run hard 540 s'],
  ['10 km 46.30', 'run 10000 m 2790 s'],
  ['10 km in 46.30', 'run 10000 m 2790 s'],
  ['run 1 min walk 1 min x 8', 'run 960 s'],
  ['run 5k tt 18:30', 'run race 5000 m 1110 s'],
  ['AM 10km easy / PM 2*8*300 off 45s (20)', 'run easy 10000 m, run 4800 m 720 s'],
  ['Morning: 8 km easy. Evening: 5 km jog', 'run easy 8000 m, run 5000 m'],
  ['Run 4 min, walk 2 min. Repeat 5 times.', 'run 1800 s'],
  ['5 min walk, then run 3 min, walk 2 min, repeat twice', 'run easy 900 s'],
  ['14 km, run 1 walk 1', 'run 14000 m, “run 1 walk 1”'],
  ['30 Minuten langsam traben, 3 Steigerungen über 100 Meter', 'run easy 1800 s'],
  ['.5 km wu, 3 km tempo', 'run hard 3500 m'],
  ['.5 km warm up, 3 km tempo, .5 km cool down', 'run hard 4000 m'],
  ['9 km. :52:10. Muddy', 'run 9000 m 3130 s, “Muddy”'],
  ['42 km. 2:55. The big loop', 'run 42000 m 10500 s, “The big loop”'],
  ['did 11 with Jo (11.02 km | 1:01:23)', 'run 11020 m 3683 s, “with Jo”'],
  ['11 (am: 5, pm: 6)', 'run 5000 m, run 6000 m, “11”'],
  ['16 km, davon 10 km in 3:58', 'run 16000 m'],
  ['race 10 km, wu 2 km, cd 3 km', 'run race 15000 m'],
  ['Plodded 11 off road yesterday', 'no session, “Plodded 11 off road yesterday”'],
  ['| Tempo run | 1:10 | Z3 |', 'run hard 4200 s'],
  ['12 km in 1:07:20, climbed nearly 800 ft', 'run 12000 m 4040 s'],
  ['6 km w/ 4x20s strides, 28:12', 'run 6000 m 1692 s'],
  ['Long run 28 km, last 6 at MP. 2:17:40', 'run moderate 28000 m 8260 s'],
  ['7 km easy with 6x20s pickups (4:12)', 'run easy 7000 m'],
  ['4 km tempo @ 4:10 avg, wu & cd 1.5 each, 7 total', 'run hard 7000 m'],
  ['12 km DL1 in 1:04', 'run easy 12000 m 3840 s'],
  ['2 km ein, 8 km @ 4:20, 2 km aus', 'run 12000 m'],
  ['400s x 12 off 60s', 'run 4800 m 720 s'],
  ['hike with the kids, 5 km', 'recovery easy 5000 m, “with the kids”'],
  ['8 x 30s on/off', 'run 480 s'],
  ['60 min easy + 6 ST', 'run easy 3600 s'],
  ['Alternativtraining - 1800 m Schwimmen', 'cross 1800 m'],
  ['20 km 2.19', 'run 20000 m 8340 s'],
  ['8 km Dauerlauf am Morgen und 10 km Rad zur Arbeit', 'run easy 8000 m, cross 10000 m, “zur Arbeit”'],
  ['14k incl. wu and cd', 'run 14000 m'],
  ['HR drifted to 155, 8 km', 'run 8000 m'],
  ['1,5 km in 4:40, dann 500 m schnell, das Ganze viermal', 'run 8000 m'],
  ['race 5 km, wu 3 km, cd 2 km', 'run race 10000 m'],
  ['12 km total. 2 km easy, 8 km steady, 2 km easy', 'run moderate 12000 m'],
  ['Treadmill, 40:00, 6.7 km, 7.1 by the watch', 'run 6700 m 2400 s, “7.1 by the watch”'],
  ['recovery run 8 km in the lunch hour', 'run easy 8000 m, “hour”'],
  ['3 km easy + 4 cadence drills', 'run easy 3000 m'],
  ['Rest/Cross-train', 'no session, “Cross-train”'],
  ['100 km month done. Easy 5 km', 'run easy 5000 m, “100 km month done.”'],
  ['Bailed after ten minutes', 'run 600 s'],
  ['10 x 1 min hard, 1 min easy', 'run hard 1200 s'],
  ['400s: 82, 81, 80', 'run 1200 m'],
  ['skipped the gym, ran 6 km', 'strength, run 6000 m'],
  ['27 km geplant, wurden 22 km', 'run 22000 m, “27 km geplant”'],
  ['40 minutes planned, 47 in the end', 'run 2820 s, “40 minutes planned”'],
  ['8 km planned, 9 in the end', 'run 9000 m, “8 km planned”'],
  ['easy 4 km, race tomorrow', 'run easy 4000 m, “race tomorrow”'],
  ['race tomorrow', 'no session, “race tomorrow”'],
  ['long run on Sunday: 15 km', 'run easy 15000 m, “on Sunday”'],
  ['statt Intervallen 10 km locker', 'run hard, run easy 10000 m'],
  ['20 min E, 15 T, 10 E', 'run hard 2700 s'],
  ['4. Advent, 12 km', 'run 12000 m, “4. Advent”'],
  ['2 days after the marathon, 3 km easy', 'run easy 3000 m, “2 days after the marathon”'],
  ['8 km in 42', 'run 8000 m 2520 s'],
  ['no running, moved furniture for 4 hours', 'no session, “moved furniture for 4 hours”'],
  ['17 km, first 10 at 5:15. 1:26 total', 'run 17000 m 5160 s'],
  ['First run of the week: 5 km', 'run 5000 m, “of the week”'],
  ['hike 14 km 4:30', 'recovery easy 14000 m 16200 s'],
  ['walk 5 km 1:05', 'recovery easy 5000 m 3900 s'],
  ['planned 10, ran 8', 'run 8000 m, “planned 10”'],
  ['geplant 18 km, 21 geworden', 'run 21000 m, “geplant 18 km”'],
  ['10 km auf dem Plan, 50 min gelaufen', 'run 10000 m 3000 s, “auf dem Plan”'],
  ['5 km nach der Arbeit - 27 Minuten', 'run 5000 m 1620 s'],
  ['15 km with Sarah (10 together, 5 solo), 1:20:00', 'run 15000 m 4800 s, “with Sarah (10 together, 5 solo)”'],
  ['Run 12 / bike 30', 'run 12000 m, cross 30000 m'],
  ['12x1min flott / 1min locker, vorher 3km, nachher 2km', 'run moderate 5000 m 1440 s'],
  ['4,5 km, Knie gezwickt (3/10)', 'run 4500 m'],
  ['20 km, last 5 fast', 'run hard 20000 m'],
  ['5x1600m in 3:50', 'run 8000 m'],
  ['5 mi pace', 'run moderate 8047 m'],
  ['9-10 x 2 min at 100% 5k', 'run hard 1200 s'],
  ['8 km, knee hurts 4/10', 'run 8000 m'],
  ['14 trail miles in 2:35', 'run 22531 m 9300 s'],
  ['Week 3 day 2: 6 km easy', 'run easy 6000 m, “Week 3 day 2”'],
  ['Bahn: 6x800 (3:08-3:12) TP 400', 'run hard 7200 m'],
  ['Morning: 8 km. Night: 30 min core', 'run 8000 m, strength 1800 s'],
  /* ---- small words are kept ---- */
  ['easy 8 km felt light', 'run easy 8000 m, “felt light”'],
  ['tempo 8 km, felt really easy', 'run hard 8000 m, “felt really easy”'],
  ['8 km (no watch) felt fine.', 'run 8000 m, “(no watch) felt fine.”'],
];

describe('reading: lines', () => {
  for (const [text, meant] of lines) it(text, () => assert.equal(readingOf(text), meant));
});
