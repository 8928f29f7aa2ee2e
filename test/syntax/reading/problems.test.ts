import { checkFindings } from './findings';

checkFindings('reading: what is told of a line, and its fixes', [
  [
    'eays 8 km 45:10',
    [
      'word-unknown «eays»: eays is no session word yet, so this is kept as a session of its own kind. Did you mean easy? | easy 8 km 45:10 | > eays 8 km 45:10',
    ],
  ],
  ['Grunewald 8 km', []],
  ['easy 8 km with Tom 46:00', []],
  ['easy 8 km with Tom 46:00 hr 138', []],
  ['easy Grunewald 8 km 46:00, windy', []],
  ['Overslept, then jogged 5 km', []],
  ['easy 10 m', ['reading-unsure «easy 10 m»: Read as: easy 10 m. Or: easy 10 min? | easy 10 min']],
  ['easy 24.30', ['reading-unsure «easy 24.30»: Read as: easy 24.3 km. Or: easy 24:30? | easy 24.3 km | easy 24:30']],
  // Hardly anybody runs so far, and tells it so.
  ['easy 46.30', []],
  ['easy 8 km 46.30', []],
  [
    'easy 8-10 km',
    ['reading-unsure «8-10 km»: A range on something done: 10 km counts. Which was it? | easy 10 km | easy 8 km'],
  ],
  ['plan easy 8-10 km', []],
  [
    'plan rest or easy 5 km',
    ['reading-unsure «or easy 5 km»: Two choices on one line: what stands first counts. | plan rest > or easy 5 km'],
  ],
  ['easy 45', ['reading-unsure «45»: Distance or minutes? Read as 45 min. | easy 45 min | easy 45 km']],
  ['walk 30', ['reading-unsure «30»: Distance or minutes? Read as 30 min. | walk 30 min | walk 30 km']],
  ['8 km (45)', []],
  [
    '5.3M easy',
    ['reading-unsure «5.3M easy»: Read as: easy 5.3 mi. Or: easy: 5.3 km @ M? | easy 5.3 mi | easy: 5.3 km @ M'],
  ],
  ['easy 8 km 5:45', []],
  ['long 30 km 2:30', []],
  [
    '20:30 5 km',
    [
      'reading-unsure «20:30»: 20:30 is read as how long it took. As a time of day it is written 20:30: with a colon behind it. | 20:30 min 5 km | 20:30: 5 km',
    ],
  ],
  ['19:30', ['reading-unsure «19:30»: 19:30 is read as minutes and seconds of a run. | 19:30 min | 19:30h']],
  ['long 2:30', []],
  [
    '8 km 10 km',
    ['reading-unsure «8 km 10 km»: Read as: run: 8 km w/ 10 km. Or: run: 10 km w/ 8 km? | run: 10 km w/ 8 km'],
  ],
  [
    '60 km',
    [
      'reading-unsure «60 km»: Read as one run of 60 km. What a week came to is written total week 60 km. | total week 60 km | run 60 km',
    ],
  ],
  ['42.2 km', []],
  [
    'Swim & Run: 1 km + 5 km, 19:50 der Lauf',
    [
      'reading-unsure «Swim & Run: 1 km + 5 km, 19:50 der Lauf»: Read as: swim 1 km + run 5 km 19:50. Or: swim + run: 1 km, run 5 km 19:50? | > Swim & Run: 1 km + 5 km, 19:50 der Lauf',
    ],
  ],
  // What hardly anybody does.
  ['easy 65 m', ['reading-unsure «easy 65 m»: Read as: easy 65 m. | > easy 65 m']],
  ['strides 65 m', []],
  ['4 x 6000', ['reading-unsure «4 x 6000»: Read as: run: 4 x 6000 m. | run: 4 x 6000 m']],
  ['42 km, 5:12', ['reading-unsure «42 km, 5:12»: Read as: run 42 km @ 5:12/km. | run 42 km @ 5:12/km']],
  ['42 km 3:28:10', []],
  ['easy 40', ['reading-unsure «easy 40»: Read as: easy 40 min. | easy 40 min']],
  ['easy 20', []],
  ['yoga 4.5 miles', ['reading-unsure «yoga 4.5 miles»: Read as: yoga 4.5 mi. | > yoga 4.5 miles']],
  ['strength 3.12 km 19:18', []],
  ['6 times round the pond', ['text-unread «6 times»: Not counted: 6 times. | > 6 times round the pond']],
  ['bench press 5 x 100 kg', []],
  // About so much is no choice.
  ['4 miles or so', []],
  ['Run 4 min, walk 2 min. Repeat 5 times.', []],
  ["RL 7k mit 20' Kraft/Stabis 5 km", []],
  // Words before what counts move behind it.
  ['4121. easy 7 km', ['text-unread «4121»: Not counted: 4121. | easy 7 km > 4121']],
  [
    'easy 7 km, zw 125 pk 138. Wind, 12C > late',
    ['text-unread «125 pk 138»: Not counted: 125 pk 138. | easy 7 km, Wind, 12C > zw 125 pk 138; late'],
  ],
  ['easy 7 km, zw 125', ['text-unread «125»: Not counted: 125. | easy 7 km, > zw 125']],
  ['6x100 S', ['text-unread «S»: Not counted: S. | 6x100 > S']],
  ['24.30', ['reading-unsure «24.30»: Read as: run 24.3 km. Or: run 24:30? | run 24.3 km | run 24:30']],
  [
    '3x1600 @ 5:40',
    [
      'reading-unsure «@ 5:40»: 5:40 is read as the time for this distance; it could be a pace. | 3x1600 @ 5 min 40 sec | 3x1600 @ 5:40/km',
    ],
  ],
  [
    '3 km @ 9:40',
    [
      'reading-unsure «@ 9:40»: 9:40 is read as a pace per km; it could be the time for this distance. | 3 km @ 9:40/km | 3 km @ 9 min 40 sec',
    ],
  ],
  ['6 x 800 m (2:41)', []],
  ['5 x 40', ['reading-unsure «40»: 40 without a unit is read as 40s. | 5 x 40s | 5 x 40 m | 5 x 40 min']],
  ['wu, 400, 800, cd', ['text-unread «400, 800»: Not counted: 400, 800. | wu, > 400, 800, cd']],
  [
    '4-6 x 800 m',
    ['reading-unsure «4-6 x»: Of the counts, 6 is added up. How many were they? | 6 x 800 m | 4 x 800 m'],
  ],
  ['easy 15 km 1:15', []],
  [
    'easy 80 km 45:00',
    [
      'result-impossible «80 km 45:00»: That would be 0:34/km, all the way. Is one of the numbers another? | easy 8 km 45:00',
    ],
  ],
  [
    'run 400 m 0:45',
    [
      'result-impossible «400 m 0:45»: That would be 1:53/km, all the way. Is one of the numbers another? | run > 400 m 0:45',
    ],
  ],
  [
    'bike 40 km 20:00',
    [
      'result-impossible «40 km 20:00»: That would be 120 km/h on average. Is one of the numbers another? | bike 4 km 20:00',
    ],
  ],
  [
    'easy 8 km 45:10:00',
    [
      'result-impossible «45:10:00»: 45 h 10 min is longer than a session lasts. Is it another number? | easy 8 km 45:10',
    ],
  ],
  [
    'sleep 720',
    [
      'result-impossible «720»: 720 h of sleep is more than a night holds. Hours and minutes are written 7h20. | sleep 7h20 | sleep 720 min | sleep > 720',
    ],
  ],
  [
    'sleep 25',
    [
      'result-impossible «25»: 25 h of sleep is more than a night holds. Hours and minutes are written 7h20. | sleep > 25',
    ],
  ],
  [
    'stress 11/10',
    [
      'scale-impossible «11/10»: 11 is above the top of the scale, 10. A scale of its own is written behind it: stress 11/20. | stress 11/20 | stress 10/10',
    ],
  ],
  [
    'rpe 14 easy 8 km',
    [
      'scale-impossible «14»: 14 is above the top of the scale, 10. A scale of its own is written behind it: rpe 14/20. | rpe 14/20 easy 8 km | rpe 10/10 easy 8 km',
    ],
  ],
  [
    'intervals 5 km: wu 3 km, 6 x 800 m, cd 2 km',
    ['total-differs «5 km»: The parts add up to 9.8 km. | intervals 9.8 km: wu 3 km, 6 x 800 m, cd 2 km'],
  ],
  ['10 miles easy --> 12 miles', ['total-differs «12 miles»: The parts add up to 10 mi. | 10 miles easy --> 10 mi']],
  [
    'easy 8 km 45:10 @ 5:00/km',
    ['total-differs «@ 5:00/km»: Distance and duration make 5:39/km. | easy 8 km 45:10 @ 5:39/km'],
  ],
  [
    'tempo 12 km 75:00: wu 15 min, 30 min @ T, cd 13 min',
    ['total-differs «75:00»: The parts add up to 58:00. | tempo 12 km 58:00: wu 15 min, 30 min @ T, cd 13 min'],
  ],
  ['fartlek 1-2-3-2-1', []],
  ['swim 1500', []],
  ['row 2000 8:00', []],
  [
    '44-47 miles',
    [
      'reading-unsure «44-47 miles»: Read as one run of 47 mi. What a week came to is written total week 47 mi. | total week 47 mi | run 47 mi',
    ],
  ],
  ['maxhr 18', ['value-invalid «18»: 18 is hardly meant: this may be from 100 to 240. | maxhr 180']],
  ['maxhr 1880 bpm', ['value-invalid «1880 bpm»: 1880 bpm is hardly meant: this may be from 100 to 240. | maxhr 188']],
  ['resthr 480', ['value-invalid «480»: 480 is hardly meant: this may be from 25 to 120. | resthr 48']],
  ['vdot 480', ['value-invalid «480»: 480 is hardly meant: this may be from 15 to 90. | vdot 48']],
  ['vdot 48', []],
  ['threshold 40:05/km', ['value-invalid «40:05/km»: A threshold pace may be from 2:10 to 15:00 per km.']],
  [
    'zones hr 120 110',
    ['value-invalid «120 110»: Zones begin one above the other, in beats a minute: zones hr 120 140 155 168 180.'],
  ],
]);
