import { render } from '../../server/src/base/message';
import { allowedDays, weekdays } from '../../server/src/config/settings';
import { type SettingName, settingsTable, type ValueSetting } from '../../server/src/config/settingsTable';
import { type DayOptionName, dayOptionRanges, defaultDayOptions } from '../../server/src/model/dayOptions';

/** `server/docs/settings.md`: the settings of the editor, and the lines of a log that do the same. */
export function settingsPage(): string {
  const names = Object.keys(settingsTable) as SettingName[];
  return `<!-- Generated from server/src/config by npm run generate. -->

# Settings

All settings begin with \`trainlog.\`. What a log says in its own lines wins over them. A value that is not allowed falls back to its
default alone and is reported.

${names.map(name => `## \`trainlog.${name}\`\n\n${paragraphs[name]()}\n`).join('\n')}`;
}

/** What the page says of each setting. */
const paragraphs: Readonly<Record<SettingName, () => string>> = {
  unit: () => '`km` (default) or `mi`: the unit of a log that has no `unit` line.',
  days: () => `One object of options that decide what a day is, how load and form are counted and how long advice is shown. They hold for all rules, hovers and exports. In a log: \`days OPTION VALUE\`.

${dayTable()}`,
  rules:
    () => `One object: the id of a rule or of a check of the text, and how loud it is (\`off\`, \`hint\`, \`information\`, \`warning\`). In the Settings editor *Add Item* lists the rules, and a
menu beside each how loud it is. In a log: \`rule RULE SEVERITY\`. The [rules](rules.md) page lists them.

\`\`\`json
{
  "trainlog.rules": { "log-gap": "off", "no-rest-day": "information" }
}
\`\`\`

Version 0.1 wrote the limits of a rule here too, \`{ "severity": "information", "rest.min-per-week": 2 }\`. That is still read; what \`trainlog.limits\` says wins over it.`,
  limits:
    () => `One object: the name of an option of a rule, and a number, a word or a switch. In a log: \`rule RULE OPTION VALUE\`. The [rules](rules.md) page lists the options of each rule.

\`\`\`json
{
  "trainlog.limits": { "rest.min-per-week": 2, "balance.basis": "time" }
}
\`\`\``,
  helpLine: () => `Empty by default. ${described('helpLine')}`,
  'codeLens.enabled': () =>
    `\`true\` (default) or \`false\`. ${described('codeLens.enabled')} The setting \`editor.codeLens\` of VS Code switches those of all languages off.`,
  'inlayHints.enabled': () =>
    `\`true\` or \`false\` (default, because hints that move while one types are a nuisance). ${described('inlayHints.enabled')}`,
  importFolder: () =>
    `Empty by default. ${settingsTable.importFolder.schema.description ?? ''} Nothing is written before you have seen it: [What your watch knows](importing.md).`,
  'trace.server':
    () => `\`off\` (default), \`messages\` or \`verbose\`. For reports of what goes wrong: writes the messages between editor and language server to the output *Trainlog*.
They hold your log.`,
};

/** The description of a setting in editors. */
function described(name: ValueSetting): string {
  return settingsTable[name].schema.description ?? '';
}

function dayTable(): string {
  const rows = (Object.keys(dayOptionRanges) as DayOptionName[]).map(name => {
    const standard = name === 'week.start' ? weekdays[defaultDayOptions[name]] : defaultDayOptions[name];
    return `| \`${name}\` | ${standard} | ${render(allowedDays(name))} | ${dayOptionRanges[name].help} |`;
  });
  return ['| option | default | allowed | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
