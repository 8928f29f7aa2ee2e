import { HORIZON_WEEKS } from '../../server/src/analysis/ruleSettings';
import { render } from '../../server/src/base/message';
import { codeLensSchema, inlayHintsSchema } from '../../server/src/config/display';
import { helpLineSchema, weekdays } from '../../server/src/config/schema';
import { allowedDays } from '../../server/src/config/settings';
import { type DayOptionName, dayOptionRanges, defaultDayOptions } from '../../server/src/model/dayOptions';

/** `server/docs/settings.md`: what can be set in the editor, and its like in a log. */
export function settingsPage(): string {
  return `<!-- Generated from server/src/config by npm run generate. -->

# Settings

All settings begin with \`trainlog.\`. What a log says in its own lines wins over them. A value that is not allowed falls back to its
default alone and is reported.

## \`trainlog.unit\`

\`km\` (default) or \`mi\`: the unit of a log that has no \`unit\` line.

## \`trainlog.horizonWeeks\`

How many weeks back advice reaches, from the last day with something done: ${HORIZON_WEEKS} by default, 0 for all of the log. Plans and the text
itself are always looked at.

## \`trainlog.days\`

One object of options that decide what a day is and how load and form are counted. They hold for all rules, hovers and exports. In a log: \`days OPTION VALUE\`.

${dayTable()}

## \`trainlog.rules\`

One object: the id of a rule or of a check of the text, and how loud it is (\`off\`, \`hint\`, \`information\`, \`warning\`), or an object with
\`severity\` and the options of the rule. In a log: \`rule RULE SEVERITY OPTION VALUE\`. The [rules](rules.md) page lists them.

\`\`\`json
{
  "trainlog.rules": {
    "log-gap": "off",
    "no-rest-day": { "severity": "information", "rest.min-per-week": 2 },
    "intensity-balance": { "balance.basis": "time" }
  }
}
\`\`\`

## \`trainlog.helpLine\`

Empty by default. ${helpLineSchema.description}

## \`trainlog.codeLens.enabled\`

\`true\` (default) or \`false\`. ${codeLensSchema.description} The setting \`editor.codeLens\` of VS Code switches those of all languages off.

## \`trainlog.inlayHints.enabled\`

\`true\` or \`false\` (default, because hints that move while one types are a nuisance). ${inlayHintsSchema.description}

## \`trainlog.trace.server\`

\`off\` (default), \`messages\` or \`verbose\`. For reports of what goes wrong: writes the messages between editor and language server to the output *Trainlog*.
They hold your log.
`;
}

function dayTable(): string {
  const rows = (Object.keys(dayOptionRanges) as DayOptionName[]).map(name => {
    const standard = name === 'week.start' ? weekdays[defaultDayOptions[name]] : defaultDayOptions[name];
    return `| \`${name}\` | ${standard} | ${render(allowedDays(name))} | ${dayOptionRanges[name].help} |`;
  });
  return ['| option | default | allowed | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
