import assert from 'node:assert/strict';
import { meaningsOf } from '../../../server/src/syntax/reading/meaning';
import { proseOf } from '../../../server/src/syntax/reading/prose';
import { candidatesOf } from '../../../server/src/syntax/reading/read';
import { scan } from '../../../server/src/syntax/scan';

/** What the likeliest reading says: sport, effort, metres and seconds of each session, and its prose in quotation marks. */
function readingOf(text: string): string {
  const line = scan(text, 0, text.length);
  const [best] = candidatesOf(line, 0, line.tokens.length, { line, unit: 'km' });
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
  ['AM 10km easy / PM 2*8*300 off 45s (12)', 'run easy 10000 m, run 4800 m 720 s'],
  ['Morning: 8 km easy. Evening: 5 km jog', 'run easy 8000 m, run 5000 m'],
  /* ---- small words are kept ---- */
  ['easy 8 km felt light', 'run easy 8000 m, “felt light”'],
  ['tempo 8 km, felt really easy', 'run hard 8000 m, “felt really easy”'],
  ['8 km (no watch) felt fine.', 'run 8000 m, “(no watch) felt fine.”'],
];

describe('reading: lines', () => {
  for (const [text, meant] of lines) it(text, () => assert.equal(readingOf(text), meant));
});
