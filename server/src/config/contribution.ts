import * as z from 'zod';
import { settingsSchema } from './settingsSchema';

/** The objects of `contributes.configuration` in package.json that the schema of the settings makes. */
export function configurationContribution(): readonly object[] {
  const { properties = {} } = jsonSchema();
  const { unit, horizonWeeks, days, rules, helpLine, codeLens, inlayHints } = properties;
  return [
    {
      title: 'Logs',
      order: 1,
      properties: { 'trainlog.unit': unit, 'trainlog.horizonWeeks': horizonWeeks },
    },
    {
      title: 'Days and Rules',
      order: 2,
      properties: { 'trainlog.days': days, 'trainlog.rules': rules, 'trainlog.helpLine': helpLine },
    },
    {
      title: 'Editor',
      order: 3,
      properties: {
        'trainlog.codeLens.enabled': codeLens?.properties?.enabled,
        'trainlog.inlayHints.enabled': inlayHints?.properties?.enabled,
      },
    },
    {
      title: 'Language Server',
      order: 4,
      properties: {
        'trainlog.trace.server': {
          type: 'string',
          enum: ['off', 'messages', 'verbose'],
          default: 'off',
          markdownDescription: 'Writes the messages between editor and language server to the output *Trainlog*.',
        },
      },
    },
  ];
}

type JsonSchema = { readonly properties?: Readonly<Record<string, JsonSchema>> };

/** As editors take it: what people may write, with descriptions that may hold Markdown. */
function jsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(settingsSchema, { io: 'input' });
  return JSON.parse(JSON.stringify(schema), (key, value) => (key === '' ? value : withMarkdown(value))) as JsonSchema;
}

function withMarkdown(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('description' in value)) return value;
  const { description, ...rest } = value;
  return typeof description === 'string' ? { ...rest, markdownDescription: description } : value;
}
