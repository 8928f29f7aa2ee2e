import { overtrainingCluster } from '../../../../server/src/analysis/rules/signals/overtraining-cluster';
import { isoDate } from '../../../../server/src/values/date';
import { dayNumber } from '../../../support/log';
import { daysFrom, describeRule, repeated } from '../../../support/rules';

/** Days in a row with the same entries, the last one with a run of its own line. */
function checkIns(first: string, count: number, ...entries: readonly string[]): string {
  return Array.from({ length: count }, (_, index) =>
    [isoDate(dayNumber(first) + index), ...entries.map(entry => `  ${entry}`)].join('\n'),
  ).join('\n');
}

const FOUR = ['fatigue 8/10', 'mood 2/7', 'motivation 3/10', 'appetite 3/10'];
const LAST = FOUR.map(entry => `  ${entry}`).join('\n');

/** Nine weeks up to Sunday 2026-03-15: tired and low for the last five, two goals missed, and a last week of so many kilometres a day. */
const missedGoals = (lastKm: number) => {
  const signs = '\n  fatigue 8/10\n  mood 2/7';
  const usual = daysFrom(
    '2026-01-12',
    repeated(4, ['rest', 'easy 8 km', 'rest', 'easy 8 km', 'rest', 'easy 8 km', 'easy 8 km']),
  );
  const runs = repeated(4, [
    'rest',
    'easy 8 km',
    'rest',
    'easy 8 km',
    'rest',
    'easy 8 km',
    'race 5 km 21:00 goal 20:00',
  ]);
  const tired = daysFrom(
    '2026-02-09',
    runs.map(entry => entry + signs),
  );
  const last = ['rest', 'rest', `easy ${lastKm} km`, 'rest', `easy ${lastKm} km`, 'rest'].map(entry => entry + signs);
  return `${usual}\n${tired}\n${daysFrom('2026-03-09', last)}\n2026-03-15 Sun  easy ${lastKm} km`;
};

/** Nineteen days of runs with a remark each, in words without a figure. */
const told = (...remarks: readonly string[]) =>
  daysFrom(
    '2026-02-09',
    repeated(
      7,
      remarks.map(remark => `easy 8 km, ${remark}`),
    ).slice(0, 19),
  );

describeRule(overtrainingCluster, {
  fired: {
    'signs in words, in English and German': `
${told('dead legs', 'null Bock', 'wieder nicht gut geschlafen', 'Beine leer', 'no motivation', 'slept badly')}
2026-02-28 Sat
^^^^^^^^^^ 💡 information overtraining-cluster: Signs that stay, up to Sat 28 Feb: fatigue, low motivation, poor sleep. A few really easy days may save weeks.
  easy 8 km, null Bock
`,
    'four signs for more than four weeks: a warning': `
${checkIns('2026-02-01', 30, ...FOUR)}
2026-03-03
^^^^^^^^^^ 💡 warning overtraining-cluster: Still there on Tue 3 Mar: fatigue, low mood, low motivation. Please ease right off, and talk to a doctor.
${LAST}
`,
    'four signs that are newer: information': `
${checkIns('2026-02-20', 11, ...FOUR)}
2026-03-03
^^^^^^^^^^ 💡 information overtraining-cluster: Signs that stay, up to Tue 3 Mar: fatigue, low mood, low motivation. A few really easy days may save weeks.
${LAST}
`,
    'mood at the very bottom for a week': `
${checkIns('2026-02-20', 11, 'fatigue 8/10', 'mood 1/5', 'motivation 3/10')}
2026-03-03
^^^^^^^^^^ 💡 information overtraining-cluster: Signs that stay, up to Tue 3 Mar: fatigue, low mood, low motivation. A few really easy days may save weeks. Somebody you trust, or a helpline, may help too.
  fatigue 8/10
  mood 1/5
  motivation 3/10
`,
    'the same for weeks: a warning, three of its signs, and the number of the settings': `
--- settings {"helpLine": "call 0800 111 0 111"}
${checkIns('2026-02-01', 30, 'fatigue 8/10', 'mood 1/5', 'motivation 3/10', 'appetite 3/10')}
2026-03-03
^^^^^^^^^^ 💡 warning overtraining-cluster: Still there on Tue 3 Mar: fatigue, low mood, low motivation. Please ease right off, and talk to a doctor. Somebody you trust may help too, or call 0800 111 0 111.
  fatigue 8/10
  mood 1/5
  motivation 3/10
  appetite 3/10
`,
    'six days at the very bottom: without it': `
${checkIns('2026-02-20', 5, 'fatigue 8/10', 'mood 2/7', 'motivation 3/10')}
${checkIns('2026-02-25', 6, 'fatigue 8/10', 'mood 1/5', 'motivation 3/10')}
2026-03-03
^^^^^^^^^^ 💡 information overtraining-cluster: Signs that stay, up to Tue 3 Mar: fatigue, low mood, low motivation. A few really easy days may save weeks.
  fatigue 8/10
  motivation 3/10
`,
    'a pulse above usual, a new injury and fatigue': `
${checkIns('2026-02-05', 12, 'rhr 48')}
${checkIns('2026-02-17', 7, 'rhr 56', 'fatigue 8/10')}
2026-02-24 Tue  injury left calf 3/10
${checkIns('2026-02-25', 7, 'fatigue 8/10')}
2026-03-04
^^^^^^^^^^ 💡 information overtraining-cluster: Signs that stay, up to Wed 4 Mar: fatigue, resting pulse, a new pain. A few really easy days may save weeks.
  fatigue 8/10
`,
    'poor nights, soreness and two illnesses': `
2026-02-02 Mon  sick cold
2026-02-12 Thu  sick cold
${checkIns('2026-02-18', 14, 'sleep 8h quality 2/5', 'soreness 8/10')}
2026-03-04
^^^^^^^^^^ 💡 information overtraining-cluster: Signs that stay, up to Wed 4 Mar: poor sleep, soreness, illness. A few really easy days may save weeks.
  sleep 8h quality 2/5
  soreness 8/10
`,
    'three are enough for a warning, on request': `
rule overtraining-cluster ots.warn 3
${checkIns('2026-02-01', 30, 'fatigue 8/10', 'mood 2/7', 'motivation 3/10')}
2026-03-03
^^^^^^^^^^ 💡 warning overtraining-cluster
  fatigue 8/10
  mood 2/7
  motivation 3/10
`,
    'goals missed and two other signs for weeks, although the last was light: a warning': `
${missedGoals(4)}
^^^^^^^^^^ 💡 warning overtraining-cluster: Signs of tiredness for two weeks: fatigue, low mood, performance down. Please ease right off, and talk to a doctor.
  fatigue 8/10
  mood 2/7
`,
    'the same in weeks like any other: information': `
${missedGoals(9)}
^^^^^^^^^^ 💡 information overtraining-cluster: Still there on Sun 15 Mar: fatigue, low mood, performance down. A few really easy days may save weeks.
  fatigue 8/10
  mood 2/7
`,
  },
  silent: {
    'tired from work, and of others': `
${told('legs dead at the end', 'kids exhausted', 'wieder Lust', 'Straßen leer', 'not exhausted at all', 'long but fine')}
`,
    'three signs for less than a week': `
${checkIns('2026-02-25', 7, 'fatigue 8/10', 'mood 2/7', 'motivation 3/10')}
`,
    'an injury that was there before': `
2026-01-15 Thu  injury left calf 3/10
${checkIns('2026-02-05', 12, 'rhr 48')}
${checkIns('2026-02-17', 7, 'rhr 56', 'fatigue 8/10')}
2026-02-24 Tue  injury left calf 3/10
${checkIns('2026-02-25', 8, 'fatigue 8/10')}
`,
    'fatigue on four days only': `
${checkIns('2026-02-20', 4, 'fatigue 8/10')}
${checkIns('2026-02-24', 8, 'mood 2/7', 'motivation 3/10')}
`,
    'what is not logged is no sign': `
${checkIns('2026-02-01', 30, 'fatigue 8/10')}
`,
    'words of a note': `
${checkIns('2026-02-01', 30, 'fatigue 8/10 > no motivation, very low mood, exhausted')}
`,
    accepted: `
${checkIns('2026-02-20', 11, ...FOUR)}
2026-03-03
${LAST}
  ok overtraining-cluster
`,
  },
});
