import { qualityCap } from '../../../../server/src/analysis/rules/volume/quality-cap';
import { daysFrom, describeRule } from '../../../support/rules';

/** A week that is over on Sunday, of which the last session is looked at; it adds up to so many kilometres with it. */
function weekWith(session: string, sessionKm: number, weekKm: number): string {
  const easyKm = (weekKm - sessionKm) / 2;
  return daysFrom('2026-03-02', [`easy ${easyKm} km`, '', `easy ${easyKm} km`, '', 'rest', '', session]);
}

describeRule(qualityCap, {
  fired: {
    'T above a tenth, and three tenths of that': `
${weekWith('tempo 12 km: wu 2 km, 8.4 km @ T, cd 1.6 km', 12, 64)}
                ^^^^^^^^^^^ 💡 hint quality-cap: 8.4 km at T pace on Sun 8 Mar; Daniels' limit for 64 km a week is 6.4 km. Stop while it still feels good.
`,
    'R above a twentieth': `
${weekWith('reps 9 km: wu 3 km, 9 x 400 m @ R r 400 m, cd 2 km', 9, 64)}
                ^^^^^^^^^ 💡 hint quality-cap: 3.6 km at R pace on Sun 8 Mar; Daniels' limit for 64 km a week is 3.2 km. Stop while it still feels good.
`,
    'M above a fifth': `
${weekWith('long 21 km: 4 km, 14.1 km @ MP, 2.9 km', 21, 64)}
                ^^^^^^^^^^ 💡 hint quality-cap: 14.1 km at M pace on Sun 8 Mar; Daniels' limit for 64 km a week is 12.8 km. Stop while it still feels good.
`,
    'I above 10 km, however big the week': `
${weekWith('intervals 17 km: wu 3 km, 12 x 1 km @ I r 2 min, cd 2 km', 17, 140)}
                ^^^^^^^^^^^^^^^ 💡 hint quality-cap: 12 km at I pace on Sun 8 Mar; Daniels' limit for 140 km a week is 10 km. Stop while it still feels good.
`,
    'R above 8 km, however big the week': `
${weekWith('reps 16 km: wu 3 km, 23 x 400 m @ R r 400 m, cd 2 km', 16, 180)}
                ^^^^^^^^^^ 💡 hint quality-cap: 9.2 km at R pace on Sun 8 Mar; Daniels' limit for 180 km a week is 8 km. Stop while it still feels good.
`,
    'M above 29 km, however big the week': `
${weekWith('long 34 km: 1 km, 32 km @ MP, 1 km', 34, 180)}
                ^^^^^^^^^^ 💡 hint quality-cap: 32 km at M pace on Sun 8 Mar; Daniels' limit for 180 km a week is 29 km. Stop while it still feels good.
`,
    'M for more than 110 minutes, however big the week': `
vdot 40
${weekWith('long 24 km: 1 km, 111 min @ MP, 1 km', 24, 140)}
                ^^^^^^^^^^ 💡 hint quality-cap: 1 h 51 min at M pace on Sun 8 Mar; Daniels' limit for 140 km a week is 1 h 50 min. Stop while it still feels good.
`,
    'shorter lengths on request': `
rule quality-cap cap.I-km 8
${weekWith('intervals 14 km: wu 3 km, 9 x 1 km @ I r 2 min, cd 2 km', 14, 140)}
                ^^^^^^^^^^^^^^^ 💡 hint quality-cap: 9 km at I pace on Sun 8 Mar; your own limit for 140 km a week is 8 km. Stop while it still feels good.
`,
    'a smaller share on request, gone by': `
--- today 2026-03-10
rule quality-cap cap.T 0.08
${weekWith('tempo 12 km: wu 3 km, 7 km @ T, cd 2 km', 12, 64)}
                ^^^^^^^^^^^ 💡 hint quality-cap: 7 km at T pace on Sun 8 Mar; your own limit for 64 km a week is 5.1 km.
2026-03-10 Tue  easy 5 km
`,
    'minutes, where the pace is known': `
vdot 50
${weekWith('tempo 12 km: wu 2 km, 36 min @ T, cd 1 km', 12, 64)}
                ^^^^^^^^^^^ 💡 hint quality-cap: 8.5 km at T pace on Sun 8 Mar; Daniels' limit for 64 km a week is 6.4 km. Stop while it still feels good.
`,
    'planned: before it is run': `
--- today 2026-03-07
${weekWith('plan intervals 10 km: wu 2 km, 6 x 1 km @ I r 2 min, cd 2 km', 10, 64)}
                     ^^^^^^^^^^^^^^^ 💡 hint quality-cap: 6 km at I pace on Sun 8 Mar; Daniels' limit for 64 km a week is 5.1 km. Stop while it still feels good.
`,
    'sets in brackets': `
${weekWith('reps 12 km: wu 3 km, 2 x (5 x 400 m @ R r 400 m) r 5 min, cd 2 km', 12, 64)}
                ^^^^^^^^^^ 💡 hint quality-cap: 4 km at R pace on Sun 8 Mar; Daniels' limit for 64 km a week is 3.2 km. Stop while it still feels good.
`,
    'a small week has its floors': `
${weekWith('tempo 6 km: wu 1 km, 4 km @ T, cd 1 km', 6, 20)}
                ^^^^^^^^^^ 💡 hint quality-cap: 4 km at T pace on Sun 8 Mar; Daniels' limit for 20 km a week is 3 km. Stop while it still feels good.
`,
    'a small week gone by': `
--- today 2026-03-12
${weekWith('tempo 6 km: wu 1 km, 4 km @ T, cd 1 km', 6, 20)}
                ^^^^^^^^^^ 💡 hint quality-cap: 4 km at T pace on Sun 8 Mar; Daniels' limit for 20 km a week is 3 km.
2026-03-12 Thu  rest
`,
  },
  silent: {
    'T of a tenth': weekWith('tempo 12 km: wu 3 km, 6.4 km @ T, cd 2.6 km', 12, 64),
    'T of three tenths more than a tenth': weekWith('tempo 12 km: wu 2 km, 8.3 km @ T, cd 1.7 km', 12, 64),
    'R of a twentieth': weekWith('reps 9 km: wu 3 km, 8 x 400 m @ R r 400 m, cd 2 km', 9, 64),
    'M of a fifth': weekWith('long 20 km: 4 km, 12.8 km @ M, 3.2 km', 20, 64),
    '10 km at I in a week of 140 km': weekWith('intervals 15 km: wu 3 km, 10 x 1 km @ I r 2 min, cd 2 km', 15, 140),
    '8 km at R in a week of 180 km': weekWith('reps 14 km: wu 3 km, 20 x 400 m @ R r 400 m, cd 2 km', 14, 180),
    '110 minutes at M in a week of 140 km': `
vdot 40
${weekWith('long 24 km: 1 km, 110 min @ MP, 1 km', 24, 140)}
`,
    'longer lengths on request': `
rule quality-cap cap.M-min 120 cap.i-km 12
vdot 40
${weekWith('long 24 km: 1 km, 115 min @ MP, 1 km', 24, 140)}
`,
    'the same floor in a week of 25 km': weekWith('tempo 6 km: wu 2 km, 3 km @ T, cd 1 km', 6, 25),
    'the floor of a small week': weekWith('tempo 6 km: wu 2 km, 3 km @ T, cd 1 km', 6, 20),
    'a tenth more than a tenth': weekWith('tempo 12 km: wu 3 km, 7 km @ T, cd 2 km', 12, 64),
    'no steps': weekWith('tempo 12 km', 12, 64),
    'minutes without a known pace': weekWith('tempo 12 km: wu 3 km, 60 min @ T, cd 2 km', 12, 64),
    'a race': weekWith('race 21.1 km: 21.1 km @ T', 21, 64),
    'double threshold': weekWith('tempo 12 km #double-threshold: wu 3 km, 8 km @ T, cd 1 km', 12, 64),
    'neither this week nor those before are known': `
2026-03-03 Tue  easy 6 km
2026-03-05 Thu  tempo 12 km: wu 3 km, 7 km @ T, cd 2 km
`,
    'another share on request': `
rule quality-cap cap.T 0.12
${weekWith('tempo 12 km: wu 3 km, 8 km @ T, cd 2 km', 12, 64)}
`,
    accepted: `
${weekWith('tempo 12 km: wu 3 km, 8 km @ T, cd 1 km', 12, 64)}
  ok quality-cap
`,
  },
});
