import { gradesInWords, ruleAtAGlance } from '../../server/src/analysis/engine/ruleDescription';
import { MOST_SHOWN } from '../../server/src/analysis/engine/shown';
import { ruleGroups, themes } from '../../server/src/analysis/rule';
import { rules } from '../../server/src/analysis/rules';
import { profiles } from '../../server/src/analysis/rules/profiles';
import { translationsOf } from '../../server/src/base/message';
import { defaultDayOptions } from '../../server/src/model/dayOptions';
import { type TextCheckId, textChecks } from '../../server/src/syntax/tree';
import type { Language } from '../lib/languages.mjs';
import { rulePage, textCheckPage } from './rulePage';

/** `server/docs/rules.md`: every rule by group, and the profiles. */
export function rulesPage(): string {
  const groups = Object.entries(ruleGroups).map(([group, title]) => {
    return [`## ${title}`, ...rules.filter(rule => rule.group === group).map(rule => rulePage(rule))].join('\n\n');
  });
  return `${[GENERATED, '# Rules', INTRODUCTION, CALIBRATION, ...index(), ...groups, ...textCheckSection(), '## Profiles', PROFILES, profileTable()].join('\n\n')}\n`;
}

/** The sections of all rules and checks in another language, for the links of findings in the editor. */
export function translatedRulesPage({ language, bundle }: Language): string {
  const translations = translationsOf(language, bundle);
  const sections = [
    ...rules.map(rule => rulePage(rule, translations)),
    ...checkIds.map(id => textCheckPage(id, translations)),
  ];
  return `${[GENERATED, ...sections].join('\n\n')}\n`;
}

const checkIds = Object.keys(textChecks) as TextCheckId[];

const GENERATED = '<!-- Generated from server/src/analysis and test/analysis/rules by npm run generate. -->';

const INTRODUCTION = `Trainlog's rules say what a wise friend might say of a log: a fact, the days counted, and one small option. None of them grades
the runner, and none is ever an error. This is general training education, not medical advice; if something worries you, see a
doctor or physio.

What is said of done days is shown until ${defaultDayOptions['advice.days']} days after the last of them (\`days advice.days\`); of nights, stress and the body, hard days in a row (seven where they are a habit), and questions about the log, for four days. What is older is in hovers, in the *Weeks* view and in
\`trainlog check --all\`. Of several findings about one theme whose days touch, the gravest speaks and names the others; ${MOST_SHOWN} at most are shown at a time.
Dangers come first and are not counted. What is not written down is not held against anyone: a check that needs a day of which nothing is known
stays quiet. A hint that comes again is shown in one week of four. No fix changes a day that is more than three weeks past. On the day of a race and the day before, hints are silent.

Every finding can be answered in the log: \`ok RULE\` on its day accepts it, with \`until DATE\` for longer and \`> why\` for a reason.
\`rule RULE off\`, \`rule RULE hint\` or \`rule RULE OPTION VALUE\` above all days change a rule for the log, the
[settings](settings.md) \`trainlog.rules\` and \`trainlog.limits\` change it for all logs, and the line in the log wins.

In the examples, \`^^^\` marks the words that a finding is on, 💡 says that it has quick fixes, and today is the last day written unless
something else is said.`;

const CALIBRATION =
  'How often each rule speaks, to made-up runners, in real logs and about published plans, is [counted](calibration.md).';

/** All rules by group, with their theme, default severity and the grade of their evidence. */
function index(): string[] {
  const rows = Object.entries(ruleGroups).flatMap(([group, title]) =>
    rules
      .filter(rule => rule.group === group)
      .map((rule, place) => {
        const { severity, grade } = ruleAtAGlance(rule);
        return `| ${place === 0 ? title : ''} | [\`${rule.id}\`](#${rule.id}) | ${rule.title} | ${themes[rule.theme]} | ${severity} | ${grade} |`;
      }),
  );
  const head = ['| | rule | | theme | by itself | evidence |', '| --- | --- | --- | --- | --- | --- |'];
  const legend = [...gradesInWords, '–: a question about the log, which needs none'].map(words => `- ${words}`);
  return ['## All rules', [...head, ...rows].join('\n'), 'The grades of the evidence:', legend.join('\n')];
}

const PROFILES =
  'A `profile NAME` line sets other defaults for some rules, for the whole log or from its day on. Several add up, the later wins; settings and `rule` lines win over them.';

/** The text checks, each with a heading of its own, to which links lead. */
function textCheckSection(): string[] {
  return ['## Checks of the text', TEXT_CHECKS, ...checkIds.map(id => textCheckPage(id))];
}

const TEXT_CHECKS =
  'They look at the words themselves, in all of the log, whatever the advice. [The language page](language.md#checks-of-the-text) says how each is answered; `rule ID off` switches one off.';

function profileTable(): string {
  const rows = profiles.map(({ name, help }) => `| \`${name}\` | ${help} |`);
  return ['| profile | |', '| --- | --- |', ...rows].join('\n');
}
