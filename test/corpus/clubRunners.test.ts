import { checkExports } from './checkExports';

// What club runners write beside their amounts: how it hurt, which shoes, what was left out, and how the day went on.
checkExports('export: lines of club runners', [
  [
    '10k steady, 50:12, avg hr 156, right achilles a bit niggly (2/10)',
    'steady 10000m 3012s 301.2s/km hr 156 pain achilles 0.2 “right”',
  ],
  [
    '3 x 2k cruise @ 4:15 (2 min), achilles sore after 4/10',
    'tempo 6000m+ 1890s pain achilles 0.4 : 3x 2000m @ 255s/km r 120s',
  ],
  ['8k easy, knee sore the whole way, 4/10', 'easy 8000m pain knee 0.4'],
  ['8k easy, knee sore - 4 out of 10', 'easy 8000m pain knee 0.4'],
  ['8k easy, left calf tight 2/10', 'easy 8000m pain calf 0.2 “left”'],
  ['Recovery. 5k in 34 min. Sore quads from Sunday', 'recovery 5000m 2040s 408s/km “Sore quads from Sunday”'],
  ['8k easy, sore hamstring', 'easy 8000m pain hamstring undefined !pain-level[sore hamstring]'],
  ['tempo 25 min @ 4:20, total 11k', 'tempo 11000m 1500s+ : 1500s @ 260s/km'],
  ['20 min tempo @ 4:10/km, 10 km total', 'tempo 10000m 1200s+ : 1200s @ 250s/km'],
  ['XC league Rd 2, 8.4k muddy, 36:10, 45th', 'race 8400m 2170s 258.3s/km “XC league Rd 2 … muddy”'],
  ['heat 2 1500m 4:40', 'run 1500m 280s 186.7s/km “heat 2”'],
  ['club champs leg 3, 5k 18:20', 'race 5000m 1100s 220s/km “club … leg 3”'],
  ['70 min run, first 40 easy last 30 mod', 'run 4200s : easy 2400s, 1800s @ rpe 5'],
  ['recov jog 35:00', 'recovery 2100s'],
  [
    'easy 10, shoes: Pegasus, 820 km on them',
    'easy 10000m “shoes: Pegasus, 820 km on them”',
    'easy 16093.4m “shoes: Pegasus, 820 km on them”',
  ],
  ['8k easy in old shoes 750km', 'easy 8000m “in old shoes 750km”'],
  ['10k easy, new shoes (0 km)', 'easy 10000m “new shoes (0 km)”'],
  ['did 4 of 6 x 800', 'run 3200m : 4x 800m'],
  ['4/6 x 1k then stopped', 'run 4000m : 4x 1000m “then stopped”'],
  ['ran home the long way 11k', 'run 11000m “the long way”'],
  ['parkrun 21:48 + 3k home', 'race 8000m : 5000m 1308s, 3000m “home”'],
  ['2k wu, parkrun 22:10, 3k cd', 'race 10000m : wu 2000m, race 5000m 1330s, cd 3000m'],
  ['parkrun 22:10', 'race 5000m 1330s 266s/km'],
]);
