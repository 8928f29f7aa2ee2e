import assert from 'node:assert/strict';
import { render } from '../../server/src/base/message';
import { createBlockList } from '../../server/src/model/blocks';
import { readContent } from '../../server/src/model/content';
import type { LogDocument, SessionDraft } from '../../server/src/model/types';
import { parseLine, treeOf } from '../../server/src/syntax/parse';
import type { LineNode, RowRole } from '../../server/src/syntax/tree';
import type { LogUnit } from '../../server/src/values/distance';
import { printStep } from '../corpus/exported';
import { on } from './support';

/** What a row is to the session above it, and its text; `own` for a session of its own. */
type Row = readonly [role: RowRole | 'own', text: string];

/** The sessions of a day whose rows are known to be what they are. */
function sessionsOf(rows: readonly Row[], unit: LogUnit = 'km'): readonly SessionDraft[] {
  const lines: readonly LineNode[] = [parseLine('2026-03-02', '\n'), ...rows.map(entryLine)];
  const document = { uri: 'file:///rows', tree: treeOf(lines) } as LogDocument;
  const blocks = createBlockList(document);
  blocks.update(lines, on('2026-03-02'));
  return readContent([...blocks.all()], { unit, kinds: new Map() }).sessions;
}

function entryLine([role, text]: Row): LineNode {
  const line = parseLine(`  ${text}`, '\n');
  if (line.kind !== 'entry') throw new Error(`no entry: ${text}`);
  return role === 'own' ? line : { ...line, entries: line.entries.map(entry => ({ ...entry, row: role })) };
}

/** `run 12000m 3600s hr 150: wu 2000m, 6x 800m r 120s “note” !problem[words]` for each session. */
function readings(rows: readonly Row[], unit?: LogUnit): string[] {
  return sessionsOf(rows, unit).map(({ read, place }) => {
    const { distanceM, distanceIsMinimum, durationS, durationIsMinimum, averageBpm, steps, note } = read;
    const parts = [
      read.status === 'done' ? '' : read.status,
      read.kind,
      distanceM === undefined ? '' : `${Math.round(distanceM)}m${distanceIsMinimum ? '+' : ''}`,
      durationS === undefined ? '' : `${Math.round(durationS)}s${durationIsMinimum ? '+' : ''}`,
      averageBpm === undefined ? '' : `hr ${averageBpm}`,
      steps.length > 0 ? `: ${steps.map(stepText).join(', ')}` : '',
      note === undefined ? '' : `“${note.replace('\n', ' / ')}”`,
      ...[{ line: place.line, problems: read.problems }, ...(read.rows ?? [])].flatMap(({ line, problems }) =>
        problems.map(({ id, span, fixes }) => {
          const edits = fixes.flatMap(fix => fix.edits.map(edit => line.text.slice(edit.span.start, edit.span.end)));
          return `!${id}[${line.text.slice(span.start, span.end)}|${edits[0]}]`;
        }),
      ),
    ];
    return parts.filter(part => part !== '').join(' ');
  });
}

function stepText(step: SessionDraft['read']['steps'][number]): string {
  const { label, count, distanceM, durationS, recovery, actualsS, steps, ofWhich } = step;
  return printStep({
    ...(label !== undefined && { label }),
    ...(count !== undefined && { count }),
    ...(distanceM !== undefined && { distance_m: distanceM }),
    ...(durationS !== undefined && { duration_s: durationS }),
    ...(recovery && {
      recovery: {
        ...(recovery.distanceM !== undefined && { distance_m: recovery.distanceM }),
        ...(recovery.durationS !== undefined && { duration_s: recovery.durationS }),
      },
    }),
    ...(actualsS.length > 0 && { actuals_s: [...actualsS] }),
    ...(steps.length > 0 && { steps: steps.map(each => ({ label: stepText(each) })) }),
    ...(ofWhich.length > 0 && { of_which: ofWhich.map(each => ({ label: stepText(each) })) }),
  });
}

describe('model: rows of one session', () => {
  const cases: readonly (readonly [what: string, rows: readonly Row[], expected: readonly string[]])[] = [
    [
      'parts are its steps',
      [
        ['part', 'wu 2 km'],
        ['part', '6 x 800 m r 2 min'],
        ['part', 'cd 2 km'],
      ],
      ['run 8800m+ : wu 2000m, 6x 800m r 120s, cd 2000m'],
    ],
    [
      'the first may be of any sort',
      [
        ['own', 'intervals 6 x 800 m r 2 min'],
        ['part', 'cd 2 km'],
      ],
      ['intervals 6800m+ : 6x 800m r 120s, cd 2000m'],
    ],
    [
      'a total above holds its parts',
      [
        ['own', 'tempo 12 km'],
        ['part', 'wu 3 km'],
        ['part', '6 km 24:00'],
        ['part', 'cd 3 km'],
      ],
      ['tempo 12000m : wu 3000m, 6000m 1440s, cd 3000m'],
    ],
    [
      'parts that do not fit into it come on top',
      [
        ['own', 'easy 8 km'],
        ['part', '2 km steady'],
        ['part', '1 km'],
        ['part', '8 km'],
      ],
      ['easy 19000m : easy 8000m, steady 2000m, 1000m, 8000m'],
    ],
    [
      'what begins with a plus comes on top',
      [
        ['own', 'easy 8 km'],
        ['next', '+ 2 km easy'],
      ],
      ['easy 10000m : easy 8000m, easy 2000m'],
    ],
    [
      'figures say the whole',
      [
        ['own', '6 x 800 m r 2 min'],
        ['figures', '9 km 50:00 hr 150'],
      ],
      ['run 9000m 3000s hr 150 : 6x 800m r 120s'],
    ],
    [
      'figures are the whole of what is told of a stretch',
      [
        ['within', 'long run, last 4 km in 5:05'],
        ['figures', '24 km 2:11:30'],
      ],
      ['long 24000m 7890s : 4000m'],
    ],
    [
      'figures that differ are of another run',
      [
        ['own', 'easy 8 km'],
        ['figures', '9 km 50:00'],
      ],
      ['easy 8000m', 'run 9000m 3000s'],
    ],
    [
      'figures may name it',
      [
        ['own', '8 km'],
        ['figures', 'tempo'],
      ],
      ['tempo 8000m'],
    ],
    [
      'splits add nothing',
      [
        ['own', 'easy 3 km 15:00'],
        ['splits', '1 km 5:00'],
        ['splits', '1 km 5:00'],
        ['splits', '1 km 5:00'],
      ],
      ['easy 3000m 900s'],
    ],
    [
      'laps that add up to the run are splits',
      [
        ['own', '10 km 50:00'],
        ['own', '5 km 25:10'],
        ['own', '5 km 24:50'],
      ],
      ['run 10000m 3000s'],
    ],
    [
      'so are laps of one length that are as fast',
      [
        ['own', '21 km 1:52:00'],
        ['own', '5 km 26:32'],
        ['own', '5 km 26:40'],
      ],
      ['run 21000m 6720s'],
    ],
    [
      'kilometres by their number',
      [
        ['own', '10 km 50:00'],
        ['own', '1 km 5:02'],
        ['own', '2 km 4:58'],
        ['own', '3 km 4:55'],
      ],
      ['run 10000m 3000s'],
    ],
    [
      'marks on the way',
      [
        ['own', 'Marathon 3:12:40'],
        ['own', 'half 1:35:10'],
        ['own', '30 km 2:16:00'],
      ],
      ['run 42195m 11560s'],
    ],
    [
      'and times at marks in one row',
      [
        ['own', '10 km 42:30'],
        ['own', '2 km 8:20, 4 km 16:50, 6 km 25:30'],
      ],
      ['run 10000m 2550s'],
    ],
    [
      'and one mark of a race',
      [
        ['own', 'race 10 km 42:02'],
        ['own', '5 km: 21:10'],
      ],
      ['race 10000m 2522s'],
    ],
    [
      'one row below a run is a run',
      [
        ['own', '10 km 50:00'],
        ['own', '5 km 25:10'],
      ],
      ['run 10000m 3000s', 'run 5000m 1510s'],
    ],
    [
      'two that are more than the run are runs',
      [
        ['own', '10 km 50:00'],
        ['own', '6 km 30:00'],
        ['own', '5 km 25:10'],
      ],
      ['run 10000m 3000s', 'run 6000m 1800s', 'run 5000m 1510s'],
    ],
    [
      'what came of it counts below what was meant',
      [
        ['own', 'Soll: 12 km'],
        ['own', 'Ist: 10 km 55:00'],
      ],
      ['run 10000m 3300s “Ist / Soll”'],
    ],
    [
      'and above it',
      [
        ['own', 'Ist: 10 km 55:00'],
        ['own', 'Soll: 12 km'],
      ],
      ['run 10000m 3300s “Ist / Soll”'],
    ],
    [
      'what came and names nothing was run as it was meant',
      [
        ['own', 'PLAN 6 x 800 m'],
        ['own', 'DONE 9.1 km'],
      ],
      ['run 9100m : 6x 800m'],
    ],
    [
      'unless it was far less',
      [
        ['own', 'plan tempo 8 km'],
        ['own', 'did 5 km'],
      ],
      ['run 5000m'],
    ],
    [
      'a plan is done where the row below says no more',
      [
        ['own', 'PLAN 8 km'],
        ['own', 'DONE'],
      ],
      ['run 8000m'],
    ],
    [
      'also by two words',
      [
        ['own', 'plan 8 km'],
        ['own', 'did it'],
      ],
      ['run 8000m'],
    ],
    [
      'and planned still where the row says something else',
      [
        ['own', 'plan 8 km'],
        ['own', 'done: it rained cats'],
      ],
      ['plan run 8000m'],
    ],
    [
      'what is below a tick is not lost',
      [
        ['own', 'C: 40 min easy'],
        ['own', 'D: tick. 8.1 km'],
        ['own', '142 bpm'],
      ],
      ['easy 8100m 2400s hr 142 “C / D: tick.”'],
    ],
    [
      'and skipped where nothing came of it',
      [
        ['own', 'PLAN 8 km'],
        ['own', 'DONE: skipped'],
      ],
      ['skip run 8000m'],
    ],
    [
      'a goal of the same length is no run of its own',
      [
        ['own', 'Goal: 8 km in 40:00'],
        ['own', '8 km 41:12'],
      ],
      ['run 8000m 2472s'],
    ],
    [
      'with repetitions on both sides',
      [
        ['own', 'Workout: 8 x 400 m'],
        ['own', 'Did 6 x 400 m in 88'],
      ],
      ['run 2400m 528s : 6x 400m = 88'],
    ],
    [
      'two runs that were done are two',
      [
        ['own', 'Did 5 km easy'],
        ['own', 'Ran 3 km in the evening'],
      ],
      ['easy 5000m', 'run 3000m'],
    ],
    [
      'times of repetitions in a row of their own add nothing',
      [
        ['own', '12 x 400 m'],
        ['own', '84 83 84 85 83 82'],
      ],
      ['run 4800m : 12x 400m'],
    ],
    [
      'what a stated total was made of is part of it',
      [
        ['own', 'Total: 12 km'],
        ['own', '2 km wu, 8 km @ 4:20, 2 km cd'],
      ],
      ['run 12000m : wu 2000m, 8000m, cd 2000m'],
    ],
    [
      'a recovery of its own is that of the repetitions above',
      [
        ['own', '10 x 90s'],
        ['part', 'recovery 75s'],
      ],
      ['run 1650s : 10x 90s r 75s'],
    ],
    [
      'by any word for one',
      [
        ['own', '6 x 800 m'],
        ['own', '400 m jog between reps'],
      ],
      ['run 7200m : 6x 800m r 400m'],
    ],
    [
      'or a rest',
      [
        ['own', '10 x 400 m'],
        ['own', '60s rest'],
      ],
      ['run 4000m+ : 10x 400m r 60s'],
    ],
    [
      'what follows a count alone is repeated',
      [
        ['own', 'wu 2 km'],
        ['own', '4 reps of:'],
        ['own', '- 1 km @ 4:00'],
        ['own', '- 90s walking rest'],
        ['own', 'cd 2 km'],
      ],
      ['run 8000m+ : wu 2000m, 4x (1000m) r 90s, cd 2000m'],
    ],
    [
      'and what is listed goes on with it',
      [
        ['own', 'Main Set 4x'],
        ['own', '- 6 min @ T'],
        ['own', '- 2 min Z1'],
        ['own', '10 min easy'],
      ],
      ['run 2520s : 4x (360s, 120s), easy 600s “Main Set”'],
    ],
    [
      'a heading for the warm-up names what is listed below it',
      [
        ['own', 'Warmup'],
        ['own', '- 15 min Z1'],
        ['own', '- 5 x 3 min @ 5K'],
        ['own', 'Cooldown'],
        ['own', '- 10 min Z1'],
      ],
      ['run 2400s : wu 900s, 5x 180s, cd 600s'],
    ],
    [
      'a recovery above no repetitions is a step',
      [
        ['own', 'tempo 5 km'],
        ['part', 'recovery 2 km'],
      ],
      ['tempo 5000m : recovery 2000m'],
    ],
    [
      'sentences below a run that is told whole tell of it',
      [
        ['own', '8.4 km easy (5:47/km)'],
        ['own', 'About 600 m from home the left knee twinged, gone by the lights'],
        ['own', '2 km down to the lake, then 3 km with Jo along the dam'],
        ['own', '2 more home'],
      ],
      [
        'easy 8400m 2915s : 600m, 2000m, 3000m, 2000m “from home the left knee twinged, gone by the lights / down to the lake, then … with Jo along the dam\nmore home”',
      ],
    ],
    [
      'unless they say that it was another one, or longer',
      [
        ['own', '8.4 km easy (5:47/km)'],
        ['own', 'Later another 3 km with the beginners of the club'],
        ['own', 'Out along the railway with Pete for 12 km'],
      ],
      [
        'easy 8400m 2915s',
        'run 3000m “with the beginners of the club”',
        'run 12000m “Out along the railway with Pete for”',
      ],
    ],
    [
      'a time of day above tells which run a row is about',
      [
        ['own', '12 km (am: 8, pm: 4)'],
        ['own', 'Out at 5:30 am, 42 min along the lake'],
        ['own', 'easy with the dog after work'],
      ],
      ['run 8000m 2520s “12 km / Out … along the lake”', 'easy 4000m “with the dog”'],
    ],
    [
      'hours of the clock are two times',
      [
        ['own', '18:24 run 4 km 20:00'],
        ['own', '18:57 run'],
      ],
      ['run 4000m 1200s', 'run'],
    ],
    [
      'and what it was made of',
      [
        ['own', '20 km (am: 14, pm: 6)'],
        ['own', 'am: 3 x 2 km @ 3:50'],
      ],
      ['run 14000m : 3x 2000m “20 km”', 'run 6000m'],
    ],
    [
      'but neither another name nor a second distance',
      [
        ['own', 'am easy 8 km'],
        ['own', 'am intervals'],
        ['own', 'am 5 km'],
      ],
      ['easy 8000m', 'intervals', 'run 5000m'],
    ],
    [
      'what a stretch was one of is the whole',
      [
        ['own', '8 km steady 39:12 hr 147'],
        ['own', 'in 13 km / 5:12 min/km'],
      ],
      ['run 13000m 4056s hr 147 : steady 8000m 2352s'],
    ],
    [
      'watts below a ride are of the ride',
      [
        ['own', 'bike 75 min'],
        ['own', '10 min @ 180 W'],
        ['own', '3 x 20 min @ 240 W'],
      ],
      ['bike 4500s : 600s, 3x 1200s'],
    ],
    [
      'what is left of a day is the run without a distance',
      [['own', 'AM 12 km tempo. PM recovery run round the hill, 18 km for the day']],
      ['tempo 12000m', 'recovery 6000m “round the hill”'],
    ],
    [
      'another session ends it',
      [
        ['own', 'easy 8 km'],
        ['own', 'easy 3 km'],
        ['next', '+ 1 km'],
      ],
      ['easy 8000m', 'easy 4000m : easy 3000m, 1000m'],
    ],
    [
      'a row with a time of day is its own',
      [
        ['own', 'easy 8 km'],
        ['part', 'pm 3 km'],
      ],
      ['easy 8000m', 'run 3000m'],
    ],
    [
      'a row of another sport is its own',
      [
        ['own', 'easy 8 km'],
        ['part', 'bike 20 km'],
      ],
      ['easy 8000m', 'bike 20000m'],
    ],
    [
      'a walk behind a run is a step',
      [
        ['own', 'wu 2 km, 5 km'],
        ['part', 'walk 2 min'],
      ],
      ['run 7000m+ : wu 2000m, 5000m, walk 120s'],
    ],
    [
      'a row of another status is its own',
      [
        ['own', 'easy 8 km'],
        ['part', 'skip 3 km'],
      ],
      ['easy 8000m', 'skip run 3000m'],
    ],
    [
      'rows below a plan are planned',
      [
        ['own', 'plan 6 x 800 m'],
        ['part', 'cd 2 km'],
      ],
      ['plan run 6800m : 6x 800m, cd 2000m'],
    ],
    [
      'notes are joined',
      [
        ['own', 'easy 8 km > early'],
        ['figures', '8 km hr 140 > warm'],
      ],
      ['easy 8000m hr 140 “early / warm”'],
    ],
    [
      'what is amiss stands on its own line',
      [
        ['own', 'easy 8 km'],
        ['part', '4 x 50'],
      ],
      ['easy 8000m : 4x 50s !reading-unsure[50|50]'],
    ],
    [
      'two whole runs stay two',
      [
        ['own', 'easy 8 km'],
        ['own', 'easy 5 km'],
      ],
      ['easy 8000m', 'easy 5000m'],
    ],
    [
      'as do two of one length',
      [
        ['own', '5 km 25:00'],
        ['own', '5 km 25:05'],
      ],
      ['run 5000m 1500s', 'run 5000m 1505s'],
    ],
    [
      'a heading has its length below',
      [
        ['own', 'tempo'],
        ['own', '8 km 40:00'],
      ],
      ['tempo 8000m 2400s : 8000m 2400s'],
    ],
    [
      'and its parts',
      [
        ['own', 'long'],
        ['own', '90 min'],
        ['own', '20 min'],
      ],
      ['long 6600s : 5400s, 1200s'],
    ],
    [
      'but a run is no part of strength',
      [
        ['own', 'strength'],
        ['own', '8 km'],
      ],
      ['strength', 'run 8000m'],
    ],
    [
      'the same again, with the time',
      [
        ['own', 'easy 8 km'],
        ['own', '8 km 45:10'],
      ],
      ['easy 8000m 2710s'],
    ],
    [
      'a time below a distance is its time',
      [
        ['own', '24.6 km'],
        ['own', '2:38:12'],
      ],
      ['run 24600m 9492s'],
    ],
    [
      'unless nobody runs so',
      [
        ['own', '24.6 km'],
        ['own', '20:00:00'],
      ],
      ['run 24600m', 'run 72000s'],
    ],
    [
      'a pace is that of the run above',
      [
        ['own', '8 km'],
        ['own', '@ 6:10/km'],
      ],
      ['run 8000m 2960s'],
    ],
    [
      'a kind names what stands above',
      [
        ['own', '45 min'],
        ['own', 'bike'],
      ],
      ['bike 2700s'],
    ],
    [
      'but strength is its own',
      [
        ['own', '8 km'],
        ['own', 'core'],
      ],
      ['run 8000m', 'core'],
    ],
    [
      'between warm-up and cool-down all is one',
      [
        ['own', 'wu 3 km'],
        ['own', 'race 5 km 18:30'],
        ['own', 'cd 3 km'],
      ],
      ['race 11000m : wu 3000m, race 5000m 1110s, cd 3000m'],
    ],
    [
      'easy running around repetitions is part of it',
      [
        ['own', 'easy 3 km'],
        ['own', '6 x 800 m r 400 m'],
        ['own', 'easy 3 km'],
      ],
      ['easy 13200m : easy 3000m, 6x 800m r 400m, easy 3000m'],
    ],
    [
      'a long run behind them is not',
      [
        ['own', '6 x 800 m'],
        ['own', 'easy 12 km'],
      ],
      ['run 4800m : 6x 800m', 'easy 12000m'],
    ],
    [
      'a whole below them is theirs',
      [
        ['own', '6 x 800 m'],
        ['own', '11.8 km 1:07:55'],
      ],
      ['run 11800m 4075s : 6x 800m'],
    ],
    [
      'drills between do not part them',
      [
        ['own', 'wu 2 km'],
        ['own', 'core'],
        ['own', '6 x 800 m'],
      ],
      ['run 6800m : wu 2000m, 6x 800m', 'core'],
    ],
    [
      'running and walking by turns',
      [
        ['own', 'run 6 min'],
        ['own', 'walk 2 min'],
        ['own', 'run 6 min'],
      ],
      ['run 840s : run 360s, walk 120s, run 360s'],
    ],
    [
      'a total of all runs adds nothing',
      [
        ['own', 'am 6 km'],
        ['own', 'pm 4 km'],
        ['own', '10 km'],
      ],
      ['run 6000m', 'run 4000m'],
    ],
    [
      'a total above is that of the run below',
      [
        ['own', '5 mi'],
        ['own', 'noon easy 43:10'],
      ],
      ['easy 8047m 2590s'],
    ],
  ];
  for (const [what, rows, expected] of cases) {
    it(what, () => assert.deepEqual(readings(rows), expected));
  }

  const written: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ['10 km total\nof which 5 at half marathon pace', ['run 10000m : 5000m']],
    ['70 min easy\ndie letzten 10 min etwas flotter', ['easy 4200s : 600s “etwas”']],
    ['24 km long\n2:10:33\nlast 4 at marathon pace', ['long 24000m 7833s : 4000m']],
    ['5 km easy\ninc 6 x 100 m strides', ['easy 5000m : strides 6x 100m']],
    ['34 km, die ersten 28 ruhig\ndie letzten sechs in 3:40', ['run 34000m : 34000m w/ (28000m, 6000m)']],
    [
      '14 km with the group; the first 3 easy\nthen 8 km @ 4:20 and an easy 3 to finish',
      ['easy 14000m : 14000m w/ (easy 3000m, 8000m, easy 3000m) “with the group / to finish”'],
    ],
    ['12 km, legs heavy\nthen 5 km tempo', ['tempo 17000m : 12000m, tempo 5000m']],
    ['10 min jog\nthen 5 km tempo', ['tempo 5000m+ : run 600s, tempo 5000m']],
    [
      '5 min walk\nthen 2 repetitions of 90 seconds of running, 90 seconds of walking',
      ['run 660s : walk 300s, 2x (run 90s, walk 90s)'],
    ],
    ['5 km easy\nafterwards 20 min core', ['easy 5000m', 'core 1200s']],
    ['2 km easy\n5 km @ LT pace, 1 km easy', ['easy 8000m : easy 2000m, 5000m, easy 1000m']],
    ['8 min run, 2 min walk\nrepeat 5 times', ['run 3000s : 5x (run 480s, walk 120s)']],
    ['5 x 4 min @ T\ndazwischen 2 Minuten Gehpause', ['run 1800s : 5x 240s r 120s']],
    ['5 x 1 km in 4:10\nje 90 s Trabpause', ['run 5000m+ 1700s : 5x 1000m r 90s = 250']],
    ['8 x 30 s hills\nwalk back', ['run : 8x 30s “back”']],
    ['5 x 5 min @ HMP r 2 min\ngesamt ca. 65 min', ['run 3900s : 5x 300s r 120s']],
    ['6 x 800 m\n2:58-3:02', ['run 4800m : 6x 800m']],
    ['10 km\n5:45-6:00', ['run 10000m']],
    ['8 km\nPace: 5:50', ['run 8000m 2800s']],
    ['run 8 km after work\nnice and steady', ['steady 8000m “nice and”']],
    ['2 h ride\nrecovery, flat', ['bike 7200s “flat”']],
    ['45 min ride\neasy spin, zone 1', ['bike 2700s']],
    ['swim 2.5 km\n52 min', ['swim 2500m 3120s']],
    ['bike 45:00\n21.3 km', ['bike 21300m 2700s']],
    ['hiked 10 km\n3 hours', ['hike 10000m 10800s']],
    ['walk 50 min\n4 km', ['walk 4000m 3000s']],
    ['walk 30 min\n5 km', ['walk 1800s', 'run 5000m']],
    ['bike 45 min\n5 km easy', ['bike 2700s', 'easy 5000m']],
    ['yoga\n5 km', ['yoga', 'run 5000m']],
    [
      'wu 2 km\ndrills\n8 x 200 m\n200 m jog\ncool down 1 km',
      ['run 6200m : wu 2000m, 8x 200m r 200m, cd 1000m', 'drills'],
    ],
    ['4 x 1 km\n3 min jog\ncd 2 km', ['run 6000m+ : 4x 1000m r 180s, cd 2000m']],
    ['18 km\ndavon 3 x 3 km HMT\nmit 1 km TP', ['tempo 18000m : 3x 3000m r 1000m']],
    ['24 km long\nkm 15-20 at MP', ['long 24000m : 5000m']],
    ['8 km\n142 bpm', ['run 8000m hr 142']],
    ['8 km\n5 km', ['run 8000m', 'run 5000m']],
  ];
  for (const [text, expected] of written) {
    it(text.replaceAll('\n', ' ⏎ '), () =>
      assert.deepEqual(readings(text.split('\n').map(row => ['own', row])), expected),
    );
  }

  it('what is amiss in a row is found in its columns, whatever the line above is', () => {
    const [draft] = sessionsOf([
      ['own', 'easy 8 km 45:10 hr 140 > a note'],
      ['next', '+ 4 x 50'],
    ]);
    const [row] = draft?.read.rows ?? [];
    assert.deepEqual(
      row?.problems.map(({ span, message }) => [span, render(message)]),
      [[{ start: 8, end: 10 }, '50 without a unit is read as 50s.']],
    );
    assert.deepEqual(draft?.read.problems, []);
  });

  it('bare numbers count in the unit of the log', () => {
    assert.deepEqual(
      readings(
        [
          ['own', 'easy 5'],
          ['next', '+ 1'],
        ],
        'mi',
      ),
      ['easy 9656m : easy 8046.7m, 1609.3m'],
    );
  });
});
